// Every file under prompts/ stands here twice, but not what is only learnt from or measured by:
// examples and marked stories. A test checks that none is missing.
#include "CPrompts.h"

static const unsigned char forms_reception_yaml[] = {
#embed "../../prompts/forms/reception.yaml"
};

static const unsigned char listen_matters_en_model[] = {
#embed "../../prompts/listen/matters.en.model"
};

static const unsigned char listen_matters_en_tsv[] = {
#embed "../../prompts/listen/matters.en.tsv"
};

static const unsigned char listen_matters_zh_model[] = {
#embed "../../prompts/listen/matters.zh.model"
};

static const unsigned char listen_matters_zh_tsv[] = {
#embed "../../prompts/listen/matters.zh.tsv"
};

static const unsigned char listen_words_en_tsv[] = {
#embed "../../prompts/listen/words.en.tsv"
};

static const unsigned char listen_words_zh_tsv[] = {
#embed "../../prompts/listen/words.zh.tsv"
};

static const unsigned char lists_acting_for_yaml[] = {
#embed "../../prompts/lists/acting_for.yaml"
};

static const unsigned char lists_categories_yaml[] = {
#embed "../../prompts/lists/categories.yaml"
};

static const unsigned char lists_channels_yaml[] = {
#embed "../../prompts/lists/channels.yaml"
};

static const unsigned char lists_consent_to_share_yaml[] = {
#embed "../../prompts/lists/consent_to_share.yaml"
};

static const unsigned char lists_departments_yaml[] = {
#embed "../../prompts/lists/departments.yaml"
};

static const unsigned char lists_genders_yaml[] = {
#embed "../../prompts/lists/genders.yaml"
};

static const unsigned char lists_handling_yaml[] = {
#embed "../../prompts/lists/handling.yaml"
};

static const unsigned char lists_hardship_support_yaml[] = {
#embed "../../prompts/lists/hardship_support.yaml"
};

static const unsigned char lists_identity_protection_yaml[] = {
#embed "../../prompts/lists/identity_protection.yaml"
};

static const unsigned char lists_legal_proceedings_yaml[] = {
#embed "../../prompts/lists/legal_proceedings.yaml"
};

static const unsigned char lists_office_kinds_yaml[] = {
#embed "../../prompts/lists/office_kinds.yaml"
};

static const unsigned char lists_purposes_yaml[] = {
#embed "../../prompts/lists/purposes.yaml"
};

static const unsigned char lists_readback_yaml[] = {
#embed "../../prompts/lists/readback.yaml"
};

static const unsigned char lists_reply_forms_yaml[] = {
#embed "../../prompts/lists/reply_forms.yaml"
};

static const unsigned char lists_reply_satisfied_yaml[] = {
#embed "../../prompts/lists/reply_satisfied.yaml"
};

static const unsigned char lists_risk_yaml[] = {
#embed "../../prompts/lists/risk.yaml"
};

static const unsigned char lists_roles_yaml[] = {
#embed "../../prompts/lists/roles.yaml"
};

static const unsigned char lists_satisfaction_yaml[] = {
#embed "../../prompts/lists/satisfaction.yaml"
};

static const unsigned char lists_special_needs_yaml[] = {
#embed "../../prompts/lists/special_needs.yaml"
};

static const unsigned char lists_visited_before_yaml[] = {
#embed "../../prompts/lists/visited_before.yaml"
};

static const unsigned char lists_yes_no_yaml[] = {
#embed "../../prompts/lists/yes_no.yaml"
};

static const unsigned char practice_manner_yaml[] = {
#embed "../../prompts/practice/manner.yaml"
};

static const unsigned char practice_rubric_yaml[] = {
#embed "../../prompts/practice/rubric.yaml"
};

static const unsigned char practice_topics_en_model[] = {
#embed "../../prompts/practice/topics.en.model"
};

static const unsigned char practice_topics_zh_model[] = {
#embed "../../prompts/practice/topics.zh.model"
};

static const unsigned char practice_visitor_template_yaml[] = {
#embed "../../prompts/practice/visitor-template.yaml"
};

static const unsigned char practice_words_en_tsv[] = {
#embed "../../prompts/practice/words.en.tsv"
};

static const unsigned char practice_words_zh_tsv[] = {
#embed "../../prompts/practice/words.zh.tsv"
};

static const unsigned char templates_receipt_en_md_mustache[] = {
#embed "../../prompts/templates/receipt.en.md.mustache"
};

static const unsigned char templates_receipt_zh_md_mustache[] = {
#embed "../../prompts/templates/receipt.zh.md.mustache"
};

static const unsigned char templates_record_en_md_mustache[] = {
#embed "../../prompts/templates/record.en.md.mustache"
};

static const unsigned char templates_record_zh_md_mustache[] = {
#embed "../../prompts/templates/record.zh.md.mustache"
};

static const unsigned char templates_slip_en_md_mustache[] = {
#embed "../../prompts/templates/slip.en.md.mustache"
};

static const unsigned char templates_slip_zh_md_mustache[] = {
#embed "../../prompts/templates/slip.zh.md.mustache"
};

static const unsigned char templates_transcript_en_md_mustache[] = {
#embed "../../prompts/templates/transcript.en.md.mustache"
};

static const unsigned char templates_transcript_zh_md_mustache[] = {
#embed "../../prompts/templates/transcript.zh.md.mustache"
};

static const unsigned char visitors_accident_yaml[] = {
#embed "../../prompts/visitors/accident.yaml"
};

static const unsigned char visitors_accusation_yaml[] = {
#embed "../../prompts/visitors/accusation.yaml"
};

static const unsigned char visitors_collective_yaml[] = {
#embed "../../prompts/visitors/collective.yaml"
};

static const unsigned char visitors_contractor_yaml[] = {
#embed "../../prompts/visitors/contractor.yaml"
};

static const unsigned char visitors_corrections_yaml[] = {
#embed "../../prompts/visitors/corrections.yaml"
};

static const unsigned char visitors_court_yaml[] = {
#embed "../../prompts/visitors/court.yaml"
};

static const unsigned char visitors_fumes_yaml[] = {
#embed "../../prompts/visitors/fumes.yaml"
};

static const unsigned char visitors_hearing_yaml[] = {
#embed "../../prompts/visitors/hearing.yaml"
};

static const unsigned char visitors_information_yaml[] = {
#embed "../../prompts/visitors/information.yaml"
};

static const unsigned char visitors_promise_yaml[] = {
#embed "../../prompts/visitors/promise.yaml"
};

static const unsigned char visitors_social_insurance_yaml[] = {
#embed "../../prompts/visitors/social_insurance.yaml"
};

static const unsigned char visitors_teachers_yaml[] = {
#embed "../../prompts/visitors/teachers.yaml"
};

static const CPromptFile files[] = {
    {"forms/reception.yaml", forms_reception_yaml, sizeof forms_reception_yaml},
    {"listen/matters.en.model", listen_matters_en_model, sizeof listen_matters_en_model},
    {"listen/matters.en.tsv", listen_matters_en_tsv, sizeof listen_matters_en_tsv},
    {"listen/matters.zh.model", listen_matters_zh_model, sizeof listen_matters_zh_model},
    {"listen/matters.zh.tsv", listen_matters_zh_tsv, sizeof listen_matters_zh_tsv},
    {"listen/words.en.tsv", listen_words_en_tsv, sizeof listen_words_en_tsv},
    {"listen/words.zh.tsv", listen_words_zh_tsv, sizeof listen_words_zh_tsv},
    {"lists/acting_for.yaml", lists_acting_for_yaml, sizeof lists_acting_for_yaml},
    {"lists/categories.yaml", lists_categories_yaml, sizeof lists_categories_yaml},
    {"lists/channels.yaml", lists_channels_yaml, sizeof lists_channels_yaml},
    {"lists/consent_to_share.yaml", lists_consent_to_share_yaml, sizeof lists_consent_to_share_yaml},
    {"lists/departments.yaml", lists_departments_yaml, sizeof lists_departments_yaml},
    {"lists/genders.yaml", lists_genders_yaml, sizeof lists_genders_yaml},
    {"lists/handling.yaml", lists_handling_yaml, sizeof lists_handling_yaml},
    {"lists/hardship_support.yaml", lists_hardship_support_yaml, sizeof lists_hardship_support_yaml},
    {"lists/identity_protection.yaml", lists_identity_protection_yaml, sizeof lists_identity_protection_yaml},
    {"lists/legal_proceedings.yaml", lists_legal_proceedings_yaml, sizeof lists_legal_proceedings_yaml},
    {"lists/office_kinds.yaml", lists_office_kinds_yaml, sizeof lists_office_kinds_yaml},
    {"lists/purposes.yaml", lists_purposes_yaml, sizeof lists_purposes_yaml},
    {"lists/readback.yaml", lists_readback_yaml, sizeof lists_readback_yaml},
    {"lists/reply_forms.yaml", lists_reply_forms_yaml, sizeof lists_reply_forms_yaml},
    {"lists/reply_satisfied.yaml", lists_reply_satisfied_yaml, sizeof lists_reply_satisfied_yaml},
    {"lists/risk.yaml", lists_risk_yaml, sizeof lists_risk_yaml},
    {"lists/roles.yaml", lists_roles_yaml, sizeof lists_roles_yaml},
    {"lists/satisfaction.yaml", lists_satisfaction_yaml, sizeof lists_satisfaction_yaml},
    {"lists/special_needs.yaml", lists_special_needs_yaml, sizeof lists_special_needs_yaml},
    {"lists/visited_before.yaml", lists_visited_before_yaml, sizeof lists_visited_before_yaml},
    {"lists/yes_no.yaml", lists_yes_no_yaml, sizeof lists_yes_no_yaml},
    {"practice/manner.yaml", practice_manner_yaml, sizeof practice_manner_yaml},
    {"practice/rubric.yaml", practice_rubric_yaml, sizeof practice_rubric_yaml},
    {"practice/topics.en.model", practice_topics_en_model, sizeof practice_topics_en_model},
    {"practice/topics.zh.model", practice_topics_zh_model, sizeof practice_topics_zh_model},
    {"practice/visitor-template.yaml", practice_visitor_template_yaml, sizeof practice_visitor_template_yaml},
    {"practice/words.en.tsv", practice_words_en_tsv, sizeof practice_words_en_tsv},
    {"practice/words.zh.tsv", practice_words_zh_tsv, sizeof practice_words_zh_tsv},
    {"templates/receipt.en.md.mustache", templates_receipt_en_md_mustache, sizeof templates_receipt_en_md_mustache},
    {"templates/receipt.zh.md.mustache", templates_receipt_zh_md_mustache, sizeof templates_receipt_zh_md_mustache},
    {"templates/record.en.md.mustache", templates_record_en_md_mustache, sizeof templates_record_en_md_mustache},
    {"templates/record.zh.md.mustache", templates_record_zh_md_mustache, sizeof templates_record_zh_md_mustache},
    {"templates/slip.en.md.mustache", templates_slip_en_md_mustache, sizeof templates_slip_en_md_mustache},
    {"templates/slip.zh.md.mustache", templates_slip_zh_md_mustache, sizeof templates_slip_zh_md_mustache},
    {"templates/transcript.en.md.mustache", templates_transcript_en_md_mustache, sizeof templates_transcript_en_md_mustache},
    {"templates/transcript.zh.md.mustache", templates_transcript_zh_md_mustache, sizeof templates_transcript_zh_md_mustache},
    {"visitors/accident.yaml", visitors_accident_yaml, sizeof visitors_accident_yaml},
    {"visitors/accusation.yaml", visitors_accusation_yaml, sizeof visitors_accusation_yaml},
    {"visitors/collective.yaml", visitors_collective_yaml, sizeof visitors_collective_yaml},
    {"visitors/contractor.yaml", visitors_contractor_yaml, sizeof visitors_contractor_yaml},
    {"visitors/corrections.yaml", visitors_corrections_yaml, sizeof visitors_corrections_yaml},
    {"visitors/court.yaml", visitors_court_yaml, sizeof visitors_court_yaml},
    {"visitors/fumes.yaml", visitors_fumes_yaml, sizeof visitors_fumes_yaml},
    {"visitors/hearing.yaml", visitors_hearing_yaml, sizeof visitors_hearing_yaml},
    {"visitors/information.yaml", visitors_information_yaml, sizeof visitors_information_yaml},
    {"visitors/promise.yaml", visitors_promise_yaml, sizeof visitors_promise_yaml},
    {"visitors/social_insurance.yaml", visitors_social_insurance_yaml, sizeof visitors_social_insurance_yaml},
    {"visitors/teachers.yaml", visitors_teachers_yaml, sizeof visitors_teachers_yaml},
};

const CPromptFile *cprompts_files(size_t *count) {
  *count = sizeof files / sizeof *files;
  return files;
}

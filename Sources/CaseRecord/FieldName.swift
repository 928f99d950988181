/// Reserved names of fields that the program itself reads.
package enum FieldName {
  package static let story = "story"
  package static let category = "category"
  package static let circumstances = "circumstances"
  package static let visitorName = "visitor_name"
  package static let satisfaction = "satisfaction"
  package static let assignments = "assignments"
  package static let contacts = "contacts"
  package static let department = "department"
  package static let readback = "readback"
  package static let response = "response"
  package static let hardship = "hardship"
  package static let hardshipWhat = "hardship_what"
}

// The words by which English wishes are told.
extension EnglishWishes {
  static let leads: Set = [
    "so", "just", "please", "look", "now", "and", "then", "right", "well", "but", "listen", "ok",
    "okay", "simply", "or", "only", "all", "ask:", "kindly", "anyway", "honestly", "for", "god's",
    "sake", "heaven's", "in", "short",
  ]
  static let orders: Set = [
    "make", "give", "get", "put", "have", "stop", "send", "let", "take", "pay", "fix", "repair",
    "tell", "come", "catch", "look", "measure", "correct", "print", "read", "credit", "wipe",
    "restore", "return", "refund", "cancel", "move", "shut", "close", "clear", "clean", "find",
    "treat", "help", "show", "open", "bring", "replace", "remove", "do", "sort", "stick", "paint",
    "hold", "unlock", "turn", "switch", "dig", "knock", "call", "mend", "build", "fit", "install",
    "issue", "grant", "approve", "process", "register", "record", "change", "reduce", "lower",
    "cut", "drop", "lift", "reinstate", "reopen", "review", "check", "inspect", "test",
    "investigate",
    "sample", "finish", "complete", "start", "keep", "leave", "release", "hand", "count", "add",
    "enter", "strike", "tear", "scrap", "ban", "fine", "punish", "prosecute", "arrest", "order",
    "force", "write", "explain", "answer", "publish", "post", "fill", "lay", "plant", "run",
    "extend", "transfer", "assign", "reimburse", "compensate", "settle", "honour", "honor",
    "recognise", "recognize", "enforce", "chase", "swap", "relocate", "shift", "haul", "tow",
    "unblock", "drain", "seal", "insulate", "light", "widen", "resurface", "sweep", "collect",
    "empty", "ring", "speak", "see", "allow", "somebody", "someone", "backdate", "recalculate",
    "waive", "freeze", "unfreeze", "quash", "overturn", "withdraw", "apologise", "apologize",
    "deliver", "connect", "reconnect", "set", "use", "work", "pull", "throw", "kick", "bill",
    "provide", "supply", "arrange", "appoint", "hire", "train", "teach", "protect", "save", "spare",
    "admit", "place", "match", "follow", "take.", "rehouse", "rebuild", "redo", "reassess",
  ]
  static let modals = [
    "ought to", "should just", "they should", "you should", "council should", "needs to",
    "has got to", "have got to", "why can't", "why not", "who's going to", "who is going to",
    "would someone", "would somebody", "will someone", "will somebody", "could we have",
    "could i have", "can i have", "can we have", "may i have", "if i could have", "let me have",
    "i'd rather", "it's time", "somebody should", "someone should", "must be", "should be",
    "is for", "would be for", "i'd be happy if", "to see",
  ]
  static let questions: Set = [
    "which", "who", "when", "when's", "what", "what's", "how", "where", "where's", "does", "do",
    "is", "can", "am", "who's", "will", "are", "could", "should", "why", "why's",
  ]
  static let closings = [
    "that's all", "that's it", "that's the lot", "that's what", "that would", "that'd", "please",
    "thanks", "thank you", "is that", "is all", "would do", "end of", "no more", "nothing else",
    "nothing more", "cheers", "job done", "simple as", "if you", "twenty minutes would",
    "i'm not fussy",
    "wouldn't cost", "that first", "not a", "it's not", "it isn't", "that's the", "that's my",
    "that is all", "that is it", "that one", "and that's", "and i'll", "and i'm", "and we'll",
    "how hard", "is it too", "isn't that", "it's no", "surely",
  ]
  static let openers: Set = [
    "a", "an", "the", "my", "our", "no", "full", "some", "someone", "somebody", "two", "one",
    "three", "more", "proper", "those", "these", "nothing", "every", "whatever", "better", "half",
    "another", "fair", "what", "those", "his", "her", "their",
  ]
  static let participles: Set = [
    "put", "back", "gone", "cut", "off", "taken", "given", "paid", "down", "done", "made", "sent",
    "found", "shut", "sold", "built", "set", "to", "run", "kept", "moved",
  ]
  static let subjects: Set = [
    "i", "i'm", "i've", "i'd", "i'll", "we", "we're", "we've", "we'd", "we'll", "he", "he's",
    "he'd", "she", "she's", "they", "they're", "they've", "it", "it's", "it'd", "that's", "you",
    "you're", "you'd", "there's", "there", "here's", "who's", "that'd", "that", "this",
  ]
  static let breaks: Set = [
    "but", "not", "because", "though", "although", "otherwise", "then", "since", "whatever",
    "before", "however", "or", "is", "isn't", "are", "do", "does", "name", "his", "her", "my",
    "simple", "figure", "ta", "cheers", "thanks", "please", "else", "as", "so", "end",
  ]
  static let finite: Set = [
    "is", "are", "was", "were", "has", "have", "had", "does", "did", "will", "can", "could",
    "would", "should", "might", "must", "says", "said", "goes", "went", "leaves", "starts",
    "closes", "works", "knows", "lives", "needs", "laughed", "isn't", "wasn't", "aren't", "hasn't",
    "haven't", "didn't", "doesn't", "don't", "won't", "can't", "told", "came", "comes", "gets",
    "got", "takes", "took", "makes", "costs", "runs", "keeps", "kept.", "thinks", "reckons",
    "wants", "used", "lost", "became", "gave", "fell", "died", "stood", "sits", "stands", "saw",
    "drives", "owns", "feels", "means", "depends", "uses", "belongs", "ended", "happened",
  ]
}

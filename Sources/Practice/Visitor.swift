package import Forms
package import Understanding

/// A simulated visitor, as its file says.
package struct Visitor: Sendable {
  package let name: String
  package let version: String
  package let title: LocalizedText
  /// What is to be seen when the visitor comes in.
  package let scene: LocalizedText
  /// From 1, easy, to 3.
  package let level: Int
  /// At the beginning.
  package let mood: Mood
  /// Told one after another while the trainee listens; the first opens the talk.
  package let story: [StoryPart]
  /// What an upset visitor comes back to.
  package let grievance: Lines
  /// The earlier approaches, the first first.
  package let contacts: [VisitorContact]
  /// Every fact, those of the contacts too.
  package let facts: [Fact]
  /// What is said when asked for something of which there is nothing.
  package let lacks: [Topic: Lines]
  /// Own reactions in place of the common ones.
  package let manner: [Topic: MoodLines]
  /// Fields that nobody says but a good record has, by name; any of the values is right.
  package let truth: [String: [LocalizedText]]
  package let expects: Expectations

  package init(
    name: String, version: String, title: LocalizedText, scene: LocalizedText, level: Int,
    mood: Mood, story: [StoryPart], grievance: Lines, contacts: [VisitorContact], facts: [Fact],
    lacks: [Topic: Lines], manner: [Topic: MoodLines], truth: [String: [LocalizedText]],
    expects: Expectations
  ) {
    self.name = name
    self.version = version
    self.title = title
    self.scene = scene
    self.level = level
    self.mood = mood
    self.story = story
    self.grievance = grievance
    self.contacts = contacts
    self.facts = facts
    self.lacks = lacks
    self.manner = manner
    self.truth = truth
    self.expects = expects
  }

  package func fact(_ id: Fact.ID) -> Fact? {
    facts.first { $0.id == id }
  }
}

/// A part of a visitor's story.
package struct StoryPart: Hashable, Sendable {
  package let say: Lines
  /// The facts that it gives away.
  package let tells: [Fact.ID]

  package init(say: Lines, tells: [Fact.ID]) {
    self.say = say
    self.tells = tells
  }
}

/// An earlier approach, as far as it is not facts.
package struct VisitorContact: Hashable, Sendable {
  package let name: String
  /// When the visitor says that it was made at all.
  package let tell: Fact.Telling
  /// How a question may refer to it.
  package let words: Lines

  package init(name: String, tell: Fact.Telling, words: Lines) {
    self.name = name
    self.tell = tell
    self.words = words
  }
}

/// What a good sitting with a visitor does.
package struct Expectations: Hashable, Sendable {
  /// Departments that may be ordered to act, by label or name; empty if none must.
  package var act: [String] = []
  /// Words for the way that must be shown; nil if none must.
  package var refer: Lines?
  package var confidential = false
  package var hardship = false
  package var representatives = false
  package var information = false
  package var oldPromise = false

  package init() {}
}

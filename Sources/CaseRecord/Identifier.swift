/// The identifier of one kind of thing: a visit's cannot be passed where a case's is wanted.
package struct Identifier<Subject>: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }
}

/// One sitting of one visitor or group.
package enum Visit {
  package typealias ID = Identifier<Visit>
}

/// The matter that a visit is about; later visits may join it.
package enum Case {
  package typealias ID = Identifier<Case>
}

/// A machine that writes events; each has a sequence of its own.
package enum Device {
  package typealias ID = Identifier<Device>
}

/// A period in which one official receives visitors at one place.
package enum Reception {
  package typealias ID = Identifier<Reception>
}

/// A text of a YAML file, and where it stands.
package struct YAMLText: Hashable {
  package let text: String
  package let place: FormReport.Place
}

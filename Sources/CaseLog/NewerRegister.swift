/// The register was written by a newer program, whose tables this one does not know.
package struct NewerRegister: Error {}

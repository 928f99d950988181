import Foundation

/// The yardstick of line editing: libedit's wide editor and nothing else, built on the spot.
enum BareLibedit {
  private static let source = """
    #include <histedit.h>
    #include <locale.h>
    #include <stdio.h>
    static wchar_t *prompt(EditLine *editor) { (void)editor; return L"> "; }
    int main(void) {
      setlocale(LC_CTYPE, "");
      EditLine *editor = el_init("bare_libedit", stdin, stdout, stderr);
      if (!editor) return 1;
      el_wset(editor, EL_PROMPT, prompt);
      el_wset(editor, EL_EDITOR, L"emacs");
      int count;
      while (el_wgets(editor, &count) && count > 0) {}
      el_end(editor);
    }
    """

  /// Compiles it into a folder; the program's path.
  static func build(in folder: String) throws -> String {
    let code = folder + "/bare_libedit.c"
    let program = folder + "/bare_libedit"
    try source.write(toFile: code, atomically: true, encoding: .utf8)
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = ["cc", "-O2", code, "-o", program, "-ledit"]
    try compiler.run()
    compiler.waitUntilExit()
    guard compiler.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    return program
  }
}

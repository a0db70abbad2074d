/// Where a user can say which coordinate reference system a file is in.
public enum ReferenceSystemRemedy: Hashable, Sendable {
  /// At the key `crs` of the mission file, beside the file's name.
  case key
  /// With the option `--crs` of the command.
  case option
  /// Nowhere but in the file itself.
  case file

  /// What to do, as the end of a message.
  var text: Text {
    switch self {
    case .key:
      Text(en: "write it here, such as “crs: EPSG:4326”", zh: "请在此写明，例如“crs: EPSG:4326”")
    case .option:
      Text(
        en: "name it with an option, such as “--crs EPSG:4326”",
        zh: "请用选项写明，例如“--crs EPSG:4326”")
    case .file:
      Text(
        en: "write it into the file (a Shapefile has it in a .prj file beside it)",
        zh: "请写入文件（Shapefile 用同名 .prj 文件）")
    }
  }
}

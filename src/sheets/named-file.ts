/** A file at hand, and its name for people. */
export interface NamedFile {
  path: string;
  /** What the user calls the file; of one in an archive or folder with the way to it: `导出.zip/1月/台账.csv`. */
  fileName: string;
}

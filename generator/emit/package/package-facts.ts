/** Name and licence of the generated package. */
export interface PackageFacts {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The content of the licence file; null if the project has no such file. */
  readonly licenseText: string | null;
  /** The guide for users of the package; null if the schema has no guide. */
  readonly guide: PackageGuide | null;
  /** The guide in Chinese; null if the schema has none. */
  readonly chineseGuide: PackageGuide | null;
}

/** Markdown for README.md, which contains it after the list of modules, or for README.zh.md; and its source file. */
export interface PackageGuide {
  readonly source: string;
  readonly text: string;
}

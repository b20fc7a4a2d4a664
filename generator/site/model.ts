import type { Documentation } from "../model/index.js";
import type { ExampleReference, MessageReference, ProtocolReference, TypeReference } from "../tables/index.js";

/** The languages of the site; each has its own tree of pages. */
export type SiteLanguage = keyof Documentation;

/** A field or element of an example frame. */
export interface ExampleRow {
  readonly offset: number;
  readonly size: number;
  /** The wire name; with an index in a list, with a path in a structure. */
  readonly path: string;
  readonly value: Documentation;
  /** Whether the next rows show its octets. */
  readonly isDivided: boolean;
}

/** A decoded example. */
export interface ReadExample {
  readonly rows: readonly ExampleRow[];
  /** The message object of generated code. */
  readonly message: Readonly<Record<string, unknown>>;
}

/** A protocol to show. */
export interface SiteProtocol {
  readonly reference: ProtocolReference;
  /** Returns the fields of an example frame, and its message object. */
  readonly read: (example: ExampleReference) => ReadExample;
  /** The data of the inspector, as JSON. */
  readonly data: string;
}

/** What the site is made of. */
export interface SiteInput {
  readonly protocols: readonly SiteProtocol[];
  /** The npm package of the generated code, for the examples in TypeScript. */
  readonly packageName: string;
  /** Whether pages are reloaded when the local server has built them again. */
  readonly reloads: boolean;
  /** The path under which the local server has the file that the inspector opens; null without one. */
  readonly openedFile: string | null;
  /** The version of the tool. */
  readonly toolVersion: string;
}

/** A protocol with its place in the site. */
export interface PlacedProtocol extends SiteProtocol {
  /** The folder of its pages. */
  readonly folder: string;
  /** The version before it; null for the first one. */
  readonly former: PlacedProtocol | null;
  readonly messages: ReadonlyMap<string, MessageReference>;
  readonly types: ReadonlyMap<string, TypeReference>;
}

/** The whole site. */
export interface Site extends Omit<SiteInput, "protocols"> {
  readonly protocols: readonly PlacedProtocol[];
}

/** The page that is rendered. */
export interface PageContext {
  readonly site: Site;
  readonly language: SiteLanguage;
  /** The path in the tree of the language: cmpp30/submit.html. */
  readonly path: string;
  /** The protocol of the page; null for pages about all of them. */
  readonly protocol: PlacedProtocol | null;
}

/** A page of a protocol. */
export interface ProtocolContext extends PageContext {
  readonly protocol: PlacedProtocol;
}

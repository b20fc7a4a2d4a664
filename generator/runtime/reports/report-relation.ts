/** Which report belongs to which request of a protocol. Emitted from the schema. */
export interface ReportRelation<Request, Response, Message, Report> {
  /** The keys of the expected reports, one for each receiver; equal ones if the receivers share an identifier. */
  keysOf(request: Request, response: Response): readonly string[];
  /** Distinguishes requests: the sequence of the request and of its response. */
  idOf(response: Response): string;
  /** The report in a message, its key, and its content as an id; null if it holds no report or no identifier. */
  reportIn(message: Message): RelatedReport<Report> | null;
}

/** A report with its key. */
export interface RelatedReport<Report> {
  readonly key: string;
  /** Equal for a report that is sent again. */
  readonly id: string;
  readonly report: Report;
}

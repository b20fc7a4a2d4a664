/** A scenario of a simulated gateway. */
export interface ScenarioNode {
  readonly protocol?: string;
  readonly seed?: number;
  readonly accounts?: Readonly<Record<string, ScenarioAccountNode>>;
  readonly steps?: readonly ScenarioStepNode[];
  readonly send?: readonly ScenarioActionNode[];
  readonly expect?: readonly ExpectationNode[];
}

/** An account of a scenario. */
export interface ScenarioAccountNode {
  readonly secret: string;
  readonly connections?: number;
  readonly window?: number;
  readonly rate?: number;
  readonly login?: Readonly<Record<string, number | string>>;
}

/** What happens to some requests. */
export interface ScenarioStepNode {
  readonly on: string;
  readonly number?: string;
  readonly when?: string;
  readonly chance?: string;
  readonly times?: number;
  readonly answer?: "none" | Readonly<Record<string, number | string>>;
  readonly "answer-after"?: string;
  readonly cut?: string;
  readonly report?: {
    readonly states?: Readonly<Record<string, number>>;
    readonly after?: string;
    readonly over?: "any";
  };
}

/** What the gateway does by itself. */
export interface ScenarioActionNode {
  readonly every?: string;
  readonly after?: string;
  readonly message?: { readonly from: string; readonly to: string; readonly text: string };
  readonly end?: true;
  readonly cut?: true;
  readonly "stop-reading"?: string;
  /** How long new connections are closed at their first message. */
  readonly "reject-connections"?: string;
}

/** A condition of the whole simulation. */
export interface ExpectationNode {
  readonly never?: string;
  readonly count?: string;
  readonly every?: string;
  readonly "answered-within"?: string;
  readonly min?: number;
  readonly max?: number;
}

/** What happens in a session. */
interface Outcome {
  /** Why the session ends, and by whom. */
  readonly ended: string;
  /** Whether the digest of the peer is right. */
  readonly isAuthentic: boolean;
  /** Requests of the peer, and requests of smswire by their results. */
  readonly received?: number;
  readonly answered?: number;
  readonly failed?: number;
  /** Notices. */
  readonly resent?: number;
  readonly "repeated-request"?: number;
}

/** What happens in the recorded sessions, by the name of the file. */
export const OUTCOMES: Readonly<Record<string, Outcome>> = {
  // The peer never answers an ACTIVE_TEST, but it ends before the link is dead.
  "c-client-cmpp20": { ended: "ended by peer", isAuthentic: true, received: 2 },
  // The peer answers an ACTIVE_TEST with an ACTIVE_TEST.
  "go-cmpp-dead-link-cmpp20": { ended: "link-dead by neither", isAuthentic: false, answered: 3, resent: 2 },
  "go-cmpp-receiver-cmpp20": { ended: "ended by us", isAuthentic: true, received: 1, answered: 20 },
  // The digest of the server is a constant. It gives all of its DELIVERs the same number.
  "go-cmpp-server-cmpp20": {
    ended: "ended by us",
    isAuthentic: false,
    answered: 22,
    received: 1,
    "repeated-request": 1,
  },
  "go-cmpp-transmitter-cmpp20": { ended: "ended by peer", isAuthentic: true, received: 2 },
  // The clients of the examples do not answer DELIVERs.
  "gocmpp-client-cmpp20": { ended: "ended by us", isAuthentic: true, received: 3, failed: 2, resent: 4 },
  "gocmpp-client-cmpp30": { ended: "ended by us", isAuthentic: true, received: 3, failed: 2, resent: 4 },
  "gocmpp-client-rejected-cmpp20": { ended: "rejected by us", isAuthentic: false, received: 1 },
  "gocmpp-client-rejected-cmpp30": { ended: "rejected by us", isAuthentic: false, received: 1 },
  // The digest of the server covers neither the secret nor the digest of the client.
  "gocmpp-delivers-cmpp20": { ended: "ended by us", isAuthentic: false, answered: 6, received: 10 },
  "gocmpp-delivers-cmpp30": { ended: "ended by us", isAuthentic: false, answered: 6, received: 10 },
  "gocmpp-server-cmpp20": { ended: "ended by us", isAuthentic: false, answered: 41 },
  "gocmpp-server-cmpp30": { ended: "ended by us", isAuthentic: false, answered: 41 },
  // After the rejection, the server sends a TERMINATE, which arrives after the end.
  "gocmpp-server-rejects-cmpp20": { ended: "rejected by peer", isAuthentic: false, answered: 1 },
  "gocmpp-server-rejects-cmpp30": { ended: "rejected by peer", isAuthentic: false, answered: 1 },
  "gocmpp-window-cmpp20": { ended: "ended by peer", isAuthentic: true, received: 41, answered: 2 },
  "gocmpp-window-cmpp30": { ended: "ended by peer", isAuthentic: true, received: 41, answered: 2 },
  "node-cmpp-client-cmpp20": { ended: "ended by peer", isAuthentic: true, received: 14, answered: 2 },
  "node-cmpp-client-cmpp30": { ended: "ended by peer", isAuthentic: true, received: 13, answered: 2 },
  "node-cmpp-rejected-cmpp30": { ended: "rejected by us", isAuthentic: false, received: 1 },
};

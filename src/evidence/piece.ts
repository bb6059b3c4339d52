// What a person brings: a piece of evidence, and what was read from it. Readers of each kind turn a piece into
// connections (transcripts, as an observer sees them) and signs. Nothing else in the Doctor knows a format.
//
// Always true: any text and any bytes give a reading; a reader never throws and never guesses silently: what it
// assumes is in `assumed`, what it cannot read is in `problems`.
import type { Bytes } from '../engine/bytes/index.ts';
import type { Observed, Transcript } from '../engine/observer/index.ts';
import type { RuleCode, RuleData } from '../engine/report/index.ts';
import type { Role } from '../engine/role.ts';
import type { Http2Stream } from './http2-stream.ts';
import type { PieceRange } from './piece-range.ts';
import type { Sign } from './sign.ts';

/** Lists the kinds of pieces. */
export const PIECE_KINDS = [
	'bytes',
	'capture',
	'har',
	'heads',
	'transcript',
	'log',
	'message',
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

/** Represents a piece as it was brought: a text, or the bytes of a file. */
export interface Piece {
	readonly content: string | Bytes;
	/** Holds the name of the file; it is null for a pasted text. */
	readonly name: string | null;
	/** Holds the kind that the person chose; with null the piece is recognised by its content. */
	readonly kind: PieceKind | null;
}

/** Lists parts of a connection that a piece cannot show. */
export const UNSEEN = [
	'opening',
	'frames',
	'control-frames',
	'times',
	'client-bytes',
	'server-bytes',
	'end',
	'plain-text',
] as const;
export type Unseen = (typeof UNSEEN)[number];

/** Represents one connection as a piece shows it. */
export interface SeenConnection {
	/** Names the connection by its URL, or by addresses and ports. */
	readonly name: string;
	/** Lists what happened, by time. All events have connection 0. */
	readonly transcript: Transcript;
	/** Gives the range of the piece for each event of the transcript; it is null where the piece has none. */
	readonly ranges: readonly (PieceRange | null)[];
	readonly unseen: readonly Unseen[];
	/** Lists what the reader assumed. */
	readonly assumed: readonly Assumption[];
	/** Lists the bytes of each side before the place at which its first frame was found by trying. */
	readonly passedOver: Readonly<Record<Role, readonly PassedBytes[]>>;
	/**
	 * Lists the bytes of each side that no event has: left out, lost or passed over. Without it all bytes are there.
	 */
	readonly unshown?: Readonly<Record<Role, readonly UnshownBytes[]>>;
	/** Holds what carries a WebSocket that is a stream of HTTP/2; the transcript is that of the stream. */
	readonly http2?: Http2Stream;
	/** Names the program whose view this is, for example `chromium` or `curl`; it is null if it is not known. */
	readonly program: string | null;
}

/** Holds bytes that were passed over, and their place. */
export interface PassedBytes {
	readonly bytes: Bytes;
	readonly range: PieceRange | null;
}

/** Counts bytes of a side that no event has. */
export interface UnshownBytes {
	/** Counts the bytes of this side that events before them have. */
	readonly before: number;
	readonly bytes: number;
}

/** No bytes of either side were passed over. */
export const NOTHING_PASSED: SeenConnection['passedOver'] = { client: [], server: [] };

/** Says what a reader assumed of a connection. The person can see it, and correct what is not certain. */
export interface Assumption {
	readonly id:
		| 'no-opening'
		| 'no-compression'
		| 'client-by-mask'
		| 'client-by-port'
		| 'compression-by-rsv1'
		| 'boundaries-by-trying';
	readonly values: Readonly<Record<string, string | number>>;
}

/** Says what could not be read, with its place. */
export interface EvidenceProblem {
	readonly id:
		| 'truncated'
		| 'bad-length'
		| 'bad-json'
		| 'unknown-link'
		| 'unknown-line'
		| 'gap'
		| 'too-large'
		| 'too-many'
		| 'not-tcp'
		| 'not-websocket'
		| 'ip-fragment'
		| 'encrypted'
		| 'http2'
		| 'missing-row'
		| 'shortened'
		| 'net-log'
		| 'empty'
		| 'not-recognised';
	readonly range: PieceRange | null;
	/** Holds the line of a text, from 1; it is null for bytes. */
	readonly line: number | null;
	readonly values: Readonly<Record<string, string | number>>;
}

/** Describes a rule that one side breaks in a connection. */
export interface BrokenRule {
	readonly rule: RuleCode;
	readonly by: Observed['by'];
	/** Holds the index of the connection in the reading of its piece. */
	readonly connection: number;
	/** Says where the piece shows the first breach; with null it is the whole piece. */
	readonly range: PieceRange | null;
	/** Holds the first byte at fault, counted in all bytes of this side; it is null if no byte is. */
	readonly byte: number | null;
	/** Holds the values of the first breach, for its sentence. */
	readonly data: RuleData;
	/** Counts how many times the side breaks the rule in this connection. */
	readonly times: number;
	/** Is true if the breach fails the connection or its opening handshake. */
	readonly fails: boolean;
}

/** Represents an address of a WebSocket that a piece names. */
export interface NamedAddress {
	/** Says whether the scheme is wss; null if the piece does not show the scheme. */
	readonly secure: boolean | null;
	/** Holds the path without its query. */
	readonly path: string;
	readonly range: PieceRange | null;
}

/** Holds what was read from one piece. */
export interface PieceReading {
	readonly kind: PieceKind | null;
	/** Names the format within the kind: `pcapng`, `curl-v`, `nginx-error`, `chromium` and others. */
	readonly format: string;
	readonly connections: readonly SeenConnection[];
	/** Lists signs that a line or a message gives directly. */
	readonly signs: readonly Sign[];
	/** Lists the signs that each connection shows. The reading of a whole piece (`readPiece`) has them. */
	readonly connectionSigns: readonly (readonly Sign[])[];
	/** Lists the rules that the connections break; a reader leaves them to `readPiece`. */
	readonly broken: readonly BrokenRule[];
	/** Lists the addresses of WebSockets that the piece names; a reader leaves them to `readPiece`. */
	readonly addresses: readonly NamedAddress[];
	readonly problems: readonly EvidenceProblem[];
}

export const NOTHING_READ: PieceReading = {
	kind: null,
	format: '',
	connections: [],
	signs: [],
	connectionSigns: [],
	broken: [],
	addresses: [],
	problems: [],
};

/** Is called with the part of a content that was read, from 0 to 1. */
export type ReadingProgress = (part: number) => void;

/** Reads one kind of piece. It returns null if the content is not of its kind. */
export type PieceReader<Content extends string | Bytes> = (
	content: Content,
	progress: ReadingProgress,
) => PieceReading | null;

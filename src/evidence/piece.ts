// What a person brings: a piece of evidence, and what was read from it. Readers of each kind turn a piece into
// connections (transcripts, as an observer sees them) and signs. Nothing else in the Doctor knows a format.
//
// Always true: any text and any bytes give a reading; a reader never throws and never guesses silently: what it
// assumes is in `assumed`, what it cannot read is in `problems`.
import {
	type Bytes,
	type Observed,
	type Role,
	type RuleCode,
	type RuleData,
	type Transcript,
} from '../engine/index.ts';
import type { PieceRange } from './piece-range.ts';
import type { Sign } from './sign.ts';

/** The kinds of pieces. */
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

/** A piece as it was brought: a text, or the bytes of a file. */
export interface Piece {
	readonly content: string | Bytes;
	/** The name of the file; null for a pasted text. */
	readonly name: string | null;
	/** The kind that the person chose; null: recognised by its content. */
	readonly kind: PieceKind | null;
}

/** Parts of a connection that a piece cannot show. */
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

/** One connection as a piece shows it. */
export interface SeenConnection {
	/** A name for it: its URL, or addresses and ports. */
	readonly name: string;
	/** What happened, by time. All events have connection 0. */
	readonly transcript: Transcript;
	/** The range of the piece for each event of the transcript; null where the piece has none. */
	readonly ranges: readonly (PieceRange | null)[];
	readonly unseen: readonly Unseen[];
	/** What the reader assumed. */
	readonly assumed: readonly Assumption[];
	/** The bytes of each side before the place at which its first frame was found by trying. */
	readonly passedOver: Readonly<Record<Role, readonly PassedBytes[]>>;
	/** The bytes of each side that no event has: left out, lost or passed over. Absent: all bytes are there. */
	readonly unshown?: Readonly<Record<Role, readonly UnshownBytes[]>>;
	/** The program whose view this is, for example `chromium` or `curl`; null if it is not known. */
	readonly program: string | null;
}

/** Bytes that were passed over, and their place. */
export interface PassedBytes {
	readonly bytes: Bytes;
	readonly range: PieceRange | null;
}

/** Bytes of a side that no event has. */
export interface UnshownBytes {
	/** The number of bytes of this side that events before them have. */
	readonly before: number;
	readonly bytes: number;
}

/** No bytes of either side were passed over. */
export const NOTHING_PASSED: SeenConnection['passedOver'] = { client: [], server: [] };

/** What a reader assumed of a connection. The person can see it, and correct what is not certain. */
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

/** What could not be read, with its place. */
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
		| 'missing-row'
		| 'shortened'
		| 'empty'
		| 'not-recognised';
	readonly range: PieceRange | null;
	/** The line of a text, from 1; null for bytes. */
	readonly line: number | null;
	readonly values: Readonly<Record<string, string | number>>;
}

/** A rule that one side breaks in a connection. */
export interface BrokenRule {
	readonly rule: RuleCode;
	readonly by: Observed['by'];
	/** The index of the connection in the reading of its piece. */
	readonly connection: number;
	/** Where the piece shows the first breach; null: the whole piece. */
	readonly range: PieceRange | null;
	/** The first byte at fault, counted in all bytes of this side; null if no byte is. */
	readonly byte: number | null;
	/** The values of the first breach, for its sentence. */
	readonly data: RuleData;
	/** How many times the side breaks the rule in this connection. */
	readonly times: number;
	/** True if the breach fails the connection or its opening handshake. */
	readonly fails: boolean;
}

/** An address of a WebSocket that a piece names. */
export interface NamedAddress {
	/** Whether the scheme is wss; null if the piece does not show the scheme. */
	readonly secure: boolean | null;
	/** The path without its query. */
	readonly path: string;
	readonly range: PieceRange | null;
}

/** What was read from one piece. */
export interface PieceReading {
	readonly kind: PieceKind | null;
	/** The format within the kind: `pcapng`, `curl-v`, `nginx-error`, `chromium` … */
	readonly format: string;
	readonly connections: readonly SeenConnection[];
	/** Signs that a line or a message gives directly. */
	readonly signs: readonly Sign[];
	/** The signs that each connection shows. The reading of a whole piece (`readPiece`) has them. */
	readonly connectionSigns: readonly (readonly Sign[])[];
	/** The rules that the connections break; a reader leaves them to `readPiece`. */
	readonly broken: readonly BrokenRule[];
	/** The addresses of WebSockets that the piece names; a reader leaves them to `readPiece`. */
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

/** A reader of one kind of piece. It returns null if the content is not of its kind. */
export type PieceReader<Content extends string | Bytes> = (
	content: Content,
	progress: ReadingProgress,
) => PieceReading | null;

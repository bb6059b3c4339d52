// Defines the types of a paste's reading: its format, its bytes and its problems.
import type { Bytes, TextProblem } from '../../engine/bytes/index.ts';
import type { Role } from '../../engine/role.ts';

/**
 * Names the recognised notation. `har` and `log` have no bytes, because such texts contain no frames. `unknown` has no
 * bytes; its problem says where the text could not be read.
 */
export type PasteFormat =
	| 'hex'
	| 'bits'
	| 'xxd-plain'
	| 'node-buffer'
	| 'array'
	| 'xxd-include'
	| 'python-bytes'
	| 'escaped-string'
	| 'hexdump'
	| 'xxd'
	| 'tcpdump'
	| 'od'
	| 'word-dump'
	| 'wireshark-dump'
	| 'follow-stream'
	| 'base64'
	| 'base64url'
	| 'http-text'
	| 'har'
	| 'log'
	| 'unknown';

/**
 * Names what is wrong in a paste.
 * `empty`, `not-recognised`, `too-long`: the whole paste is at fault.
 * `odd-digits`: a byte lacks a digit. `not-hex`: a character is not a digit.
 * `line`, `offset`, `repeat`: in a dump. A line is not a line of a dump; bytes before an offset are missing
 * or too many; a `*` has nothing to repeat or no end.
 * `number`, `range`: in a list. An item is not a number; a number does not fit into a byte.
 * `escape`, `unclosed`: in a literal.
 * `total`: the length that the text gives differs from the number of bytes.
 * `truncated`: the tool that wrote the text left bytes out.
 * `character`, `length`, `padding`, `trailing-bits`: in Base64; `character` also in a literal.
 */
export type PasteProblemKind =
	| 'empty'
	| 'not-recognised'
	| 'too-long'
	| 'odd-digits'
	| 'not-hex'
	| 'line'
	| 'offset'
	| 'repeat'
	| 'number'
	| 'range'
	| 'escape'
	| 'unclosed'
	| 'total'
	| 'truncated'
	| 'character'
	| 'length'
	| 'padding'
	| 'trailing-bits';

export type PasteProblem = TextProblem<PasteProblemKind>;

/** Says which lines of a followed stream a reading takes. Wireshark indents what the server sent. */
export type PasteSide = Role | 'both';

/** Represents the order of the bytes in a printed word: `little` swaps them, as a dump on a PC needs. */
export type WordOrder = 'little' | 'big';

/** Says what comes before the IP header. With `none` the dump begins with the IP header, as in `tcpdump -X`. */
export type PacketLink = 'ethernet' | 'linux-cooked' | 'loopback' | 'none';

/** Describes a captured packet among the pasted bytes. */
export interface PastedPacket {
	readonly link: PacketLink;
	readonly version: 4 | 6;
	/** Holds the place of the TCP payload in the packet; it is null when the packet does not contain TCP. */
	readonly payloadFrom: number | null;
	/** Holds the index of the packet among the pasted ones; `count` is their number. */
	readonly index: number;
	readonly count: number;
}

/** Says where the text writes each byte: the characters from `from[i]` to `to[i]`. They are equal if it is not known. */
export interface BytePlaces {
	readonly from: Uint32Array;
	readonly to: Uint32Array;
}

/** Describes one possible meaning of a pasted text. */
export interface PasteMeaning {
	readonly format: PasteFormat;
	readonly bytes: Bytes;
	/** Lists the problems in the order of the text, at most 100. */
	readonly problems: readonly PasteProblem[];
	/** Holds the places of the bytes; a text that is only heads has none. */
	readonly places?: BytePlaces;
	readonly side?: PasteSide;
	readonly order?: WordOrder;
	/** Holds the captured packet whose TCP payload the bytes are. */
	readonly packet?: PastedPacket;
	/** Counts the messages in a HAR file; it is null when their number is not known. */
	readonly messages?: number | null;
}

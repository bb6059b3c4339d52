// The written forms of a Frame document: plain data, and an address like
// `#/frame?hex=8100&from=server&deflate=1`. An address can also contain the selected bits and the receiver:
// `&select=4-7&reader=firefox`.
import type { Bytes } from '../../engine/bytes/index.ts';
import type { Reader } from '../../engine/reader/index.ts';
import type { BitRange } from '../../engine/report/index.ts';
import { decodeBase64, encodeBase64, hexText, readHex } from '../../engine/bytes/index.ts';
import { LIMITS } from '../../engine/limits.ts';
import { USUAL_AGREEMENT } from '../../engine/message/index.ts';
import { isReader } from '../../engine/reader/index.ts';
import { bitRange } from '../../engine/report/index.ts';
import type { AddressedDocument, DocumentForm } from '../../lab/document-form.ts';
import { readAddressNumber } from '../../lab/address-number.ts';
import type { AddressProblem } from '../../lab/lab.ts';
import { asBoolean, asOneOf, readSavedFields } from '../../lab/saved-fields.ts';
import { START, type FrameDocument } from './frame-document.ts';

/** Holds the greatest number of bytes that an address holds as hex digits. It holds a longer document as packed data. */
const WRITTEN_BYTES = 1 << 10;

export const FRAME_FORM: DocumentForm<FrameDocument> = {
	start: START,

	save: ({ bytes, ...context }) => ({ bytes: encodeBase64(bytes), ...context }),

	read: (saved) =>
		readSavedFields(saved, (fields) => {
			const document = {
				bytes: fields.take('bytes', readBytes, START.bytes),
				from: fields.take('from', asOneOf(['client', 'server']), START.from),
				deflate: fields.take('deflate', asBoolean, START.deflate),
				limit: fields.take('limit', readLimit, START.limit),
				// Documents saved by older versions lack these two fields.
				takesOver: fields.take('takesOver', asBoolean, START.takesOver),
				windowBits: fields.take('windowBits', readWindow, START.windowBits),
			};
			return fields.read === 0 ? null : document;
		}),

	toAddress({ bytes, from, deflate, limit, takesOver, windowBits }) {
		if (bytes.length > WRITTEN_BYTES) return null;
		return {
			hex: hexText(bytes, ''),
			from,
			...(deflate ? { deflate: '1' } : {}),
			...(takesOver ? {} : { takeover: '0' }),
			...(windowBits === USUAL_AGREEMENT.windowBits ? {} : { window: String(windowBits) }),
			...(limit === null ? {} : { limit: String(limit) }),
		};
	},

	fromAddress,
};

function fromAddress(
	parameters: URLSearchParams,
	inFront: FrameDocument,
): AddressedDocument<FrameDocument> {
	const change: { -readonly [Key in keyof FrameDocument]?: FrameDocument[Key] } = {};
	const problems: AddressProblem[] = [];
	const refuse = refusing(problems);

	const hex = parameters.get('hex');
	if (hex !== null) {
		const { bytes, complete, problems: faults } = readHex(hex);
		if (bytes.length > LIMITS.frameDocument) refuse('hex', '', 'too-long');
		else if (complete) change.bytes = bytes;
		else refuse('hex', faults[0]?.found || hex.slice(0, 40), 'not-readable');
	}
	const from = parameters.get('from');
	if (from === 'client' || from === 'server') change.from = from;
	else if (from !== null) refuse('from', from, 'unknown-value');

	const deflate = parameters.get('deflate');
	// An address with bytes also describes their connection. A parameter that it leaves out has its usual
	// value.
	if (change.bytes) Object.assign(change, { ...USUAL_AGREEMENT, deflate: false, limit: null });
	if (deflate === '0' || deflate === '1') change.deflate = deflate === '1';
	else if (deflate !== null) refuse('deflate', deflate, 'unknown-value');

	const takeover = parameters.get('takeover');
	if (takeover === '0' || takeover === '1') change.takesOver = takeover === '1';
	else if (takeover !== null) refuse('takeover', takeover, 'unknown-value');

	const window = parameters.get('window');
	// This number was never bound to decimal digits, and what has opened once must open for ever.
	if (window !== null && isWindow(Number(window))) change.windowBits = Number(window);
	else if (window !== null) refuse('window', window, 'out-of-range');
	const limits = { least: 0, most: Number.MAX_SAFE_INTEGER };
	const limit = readAddressNumber(parameters, 'limit', limits, problems);
	if (limit !== null) change.limit = limit;
	const document = Object.keys(change).length === 0 ? null : { ...inFront, ...change };
	return { document, whole: change.bytes !== undefined, problems };
}

/**
 * Writes a selection as its first and last bit, both included, like the numbers in the RFC and the field
 * table.
 */
export function selectionParameter({ start, end }: BitRange): string {
	return `${start}-${end - 1}`;
}

export interface FrameView {
	/** Holds the selection that the address asks for, or null if it contains none. */
	readonly selection: BitRange | null;
	/** Holds the receiver that the address names, or null if it contains none. */
	readonly reader: Reader | null;
	readonly problems: readonly AddressProblem[];
}

/** Reads the selection and the receiver from an address. */
export function readView(parameters: URLSearchParams): FrameView {
	const problems: AddressProblem[] = [];
	const refuse = refusing(problems);
	let selection: BitRange | null = null;
	let reader: Reader | null = null;
	const select = parameters.get('select');
	if (select !== null) {
		const range = readSelection(select);
		if (range === null) refuse('select', select, 'not-readable');
		else selection = range;
	}
	const name = parameters.get('reader');
	if (name !== null) {
		if (isReader(name)) reader = name;
		else refuse('reader', name, 'unknown-value');
	}
	return { selection, reader, problems };
}

function refusing(problems: AddressProblem[]) {
	return (parameter: string, found: string, kind: AddressProblem['kind']) =>
		problems.push({ parameter, found, kind });
}

/** Reads a selection: `4-7`, or `8` for a single bit. */
function readSelection(text: string): BitRange | null {
	const found = /^(\d{1,8})(?:-(\d{1,8}))?$/.exec(text.trim());
	if (!found) return null;
	const first = Number(found[1]);
	const last = Number(found[2] ?? found[1]);
	return last < first ? null : bitRange(first, last + 1);
}

function readBytes(saved: unknown): Bytes | undefined {
	if (typeof saved !== 'string' || saved.length > Math.ceil(LIMITS.frameDocument / 3) * 4) {
		return undefined;
	}
	const { bytes, fault } = decodeBase64(saved);
	return fault === null && bytes.length <= LIMITS.frameDocument ? bytes : undefined;
}

function readLimit(saved: unknown): number | null | undefined {
	return saved === null || isLimit(saved) ? saved : undefined;
}

function readWindow(saved: unknown): number | undefined {
	return isWindow(saved) ? saved : undefined;
}

function isLimit(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isWindow(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 8 && Number(value) <= 15;
}

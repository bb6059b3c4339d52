// Sec-WebSocket-Extensions (RFC 6455 §9.1): a list of "name; parameter; parameter=value". The reader skips a
// malformed parameter, so that the parameter does not hide the next extension.
import type { TextSpan } from '../http/abnf.ts';
import {
	blankEnd,
	isToken,
	listMembers,
	quotedString,
	tokenEnd,
	trimmedSpan,
} from '../http/abnf.ts';
import type { HeaderField } from '../http/head.ts';
import { rangeInField } from '../http/header-fields.ts';
import { diagnosis } from '../report/diagnosis.ts';
import type { BitRange } from '../report/range.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeDiagnosis } from './check.ts';

export interface ExtensionParameter {
	readonly name: string;
	/** Holds the value without its quotes; it is null when there is no "=". */
	readonly value: string | null;
	/** Is false when a quoted value is not a token. */
	readonly wellFormed: boolean;
	readonly range: BitRange;
}

export interface Extension {
	readonly name: string;
	readonly nameRange: BitRange;
	readonly parameters: readonly ExtensionParameter[];
	readonly range: BitRange;
}

export interface ExtensionList {
	readonly extensions: readonly Extension[];
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

export const PERMESSAGE_DEFLATE = 'permessage-deflate';

/** Lists the extension names in the IANA registry (§11.4). */
const REGISTERED_EXTENSIONS: readonly string[] = [PERMESSAGE_DEFLATE, 'bbf-usp-protocol'];

type RangeIn = (from: number, to: number) => BitRange;

/**
 * Reads the value of one line or a separate text. `rangeIn` maps characters to bits; by default each character
 * is one byte.
 */
export function readExtensionList(text: string, rangeIn: RangeIn = byteRange): ExtensionList {
	const diagnoses: HandshakeDiagnosis[] = [];
	const extensions: Extension[] = [];
	for (const member of listMembers(text)) {
		const reader = new MemberReader(text, member, rangeIn, diagnoses);
		const extension = reader.read();
		if (extension !== null) extensions.push(extension);
	}
	return { extensions, diagnoses };
}

/** Reads all lines of one head as one list, because §9.1 allows the list to be split. */
export function readExtensionFields(fields: readonly HeaderField[]): ExtensionList {
	const lists = fields.map((field) =>
		readExtensionList(field.value.text, (from, to) => rangeInField(field, from, to)),
	);
	return {
		extensions: lists.flatMap((list) => list.extensions),
		diagnoses: lists.flatMap((list) => list.diagnoses),
	};
}

/** Diagnoses the names that are not in the IANA registry (§9.1). */
export function unregistered(extensions: readonly Extension[]): readonly HandshakeDiagnosis[] {
	return extensions
		.filter(({ name }) => !REGISTERED_EXTENSIONS.includes(name))
		.map(({ name, nameRange }) => diagnosis('extension-registered', nameRange, { name }));
}

class MemberReader {
	readonly #text: string;
	readonly #member: TextSpan;
	readonly #rangeIn: RangeIn;
	readonly #diagnoses: HandshakeDiagnosis[];
	#at: number;

	constructor(text: string, member: TextSpan, rangeIn: RangeIn, diagnoses: HandshakeDiagnosis[]) {
		this.#text = text.slice(0, member.to);
		this.#member = member;
		this.#rangeIn = rangeIn;
		this.#diagnoses = diagnoses;
		this.#at = member.from;
	}

	read(): Extension | null {
		const { from, to } = this.#member;
		const nameTo = tokenEnd(this.#text, from);
		const name = this.#text.slice(from, nameTo);
		this.#at = nameTo;
		if (nameTo === from || !this.#atDelimiter()) this.#skip(nameTo === from ? from : nameTo);
		const parameters: ExtensionParameter[] = [];
		while (this.#at < to) {
			const parameter = this.#parameter();
			if (parameter !== null) parameters.push(parameter);
		}
		if (name === '') return null;
		return {
			name,
			nameRange: this.#rangeIn(from, nameTo),
			parameters,
			range: this.#rangeIn(from, to),
		};
	}

	/** Reads from a semicolon to the next one or to the end. */
	#parameter(): ExtensionParameter | null {
		const semicolon = this.#at;
		const from = blankEnd(this.#text, semicolon + 1);
		const nameTo = tokenEnd(this.#text, from);
		this.#at = nameTo;
		if (nameTo === from) {
			this.#skip(from < this.#member.to && this.#text[from] !== ';' ? from : semicolon);
			return null;
		}
		const name = this.#text.slice(from, nameTo);
		const equals = blankEnd(this.#text, nameTo);
		if (this.#text[equals] !== '=') {
			if (this.#atDelimiter()) {
				return { name, value: null, wellFormed: true, range: this.#rangeIn(from, nameTo) };
			}
			this.#skip(from);
			return null;
		}
		return this.#value(name, from, blankEnd(this.#text, equals + 1));
	}

	#value(name: string, from: number, valueFrom: number): ExtensionParameter | null {
		const quoted = this.#text[valueFrom] === '"';
		const string = quoted ? quotedString(this.#text, valueFrom) : null;
		const valueTo = string === null ? tokenEnd(this.#text, valueFrom) : string.end;
		this.#at = valueTo ?? this.#member.to;
		if (valueTo === null || valueTo === valueFrom || !this.#atDelimiter()) {
			this.#skip(from);
			return null;
		}
		const value = string?.text ?? this.#text.slice(valueFrom, valueTo);
		const wellFormed = isToken(value);
		if (!wellFormed) {
			// §9.1: after unescaping, a quoted value must be a token too.
			const range = this.#rangeIn(valueFrom, valueTo);
			this.#diagnoses.push(diagnosis('extension-quoted-token', range, { name, value }));
		}
		return { name, value, wellFormed, range: this.#rangeIn(from, valueTo) };
	}

	/** Skips blanks. Returns whether a semicolon or the end follows. */
	#atDelimiter(): boolean {
		this.#at = blankEnd(this.#text, this.#at);
		return this.#at >= this.#member.to || this.#text[this.#at] === ';';
	}

	/** Reports the text from `from` to the next semicolon and continues there. */
	#skip(from: number): void {
		const next = this.#text.indexOf(';', Math.max(this.#at, from + 1));
		this.#at = next < 0 ? this.#member.to : next;
		const { from: start, to } = trimmedSpan(this.#text, from, this.#at);
		const found = this.#text.slice(start, to);
		this.#diagnoses.push(diagnosis('extension-syntax', this.#rangeIn(start, to), { found }));
	}
}

// What a server finds in a key, as facts for words: the engine's diagnoses, with what a person wants to know of
// each character at fault.
import { checkKey, HANDSHAKE_RULES } from '../../engine/index.ts';
import type { HandshakeRuleCode } from '../../engine/index.ts';
import { beyondAscii } from './key-characters.ts';
import type { Span } from './light.ts';

export type KeyFinding =
	| { readonly type: 'fine' }
	| { readonly type: 'empty' }
	| { readonly type: 'blank-around' }
	| { readonly type: 'beyond-ascii'; readonly found: string; readonly position: number }
	| { readonly type: 'url-alphabet'; readonly found: string; readonly position: number }
	| { readonly type: 'character'; readonly found: string; readonly position: number }
	| { readonly type: 'single-character'; readonly found: string; readonly position: number }
	| { readonly type: 'padding-missing'; readonly position: number }
	| { readonly type: 'padding-misplaced'; readonly position: number }
	| { readonly type: 'length'; readonly bytes: number; readonly characters: number }
	| {
			readonly type: 'canonical';
			readonly found: string;
			readonly wanted: string;
			readonly position: number;
	  };

export interface KeyVerdict {
	/** `tolerates`: a server may refuse it, and those that we measured do not. */
	readonly server: 'accepts' | 'tolerates' | 'refuses';
	readonly finding: KeyFinding;
	readonly section: string;
	/** The characters at fault, as indices of the text; empty when nothing is, or when they are missing. */
	readonly fault: Span;
}

const NO_FAULT: Span = { from: 0, to: 0 };
const FINE: KeyVerdict = {
	server: 'accepts',
	finding: { type: 'fine' },
	section: HANDSHAKE_RULES['request-key-length'].section,
	fault: NO_FAULT,
};

/** At least one; the worst first. Positions count from 1. */
export function keyVerdicts(text: string): readonly KeyVerdict[] {
	const { diagnoses } = checkKey(text);
	if (diagnoses.length === 0) return [FINE];
	return diagnoses.map(({ code, range, data }): KeyVerdict => {
		const from = range.start / 8;
		const fault = { from, to: range.end / 8 };
		const section = sectionOf(code);
		const refused = { server: 'refuses', section, fault } as const;
		if (code === 'request-key-canonical') {
			const { found, canonical } = data;
			const finding = { found: String(found), wanted: String(canonical), position: from + 1 };
			return { ...refused, server: 'tolerates', finding: { type: 'canonical', ...finding } };
		}
		if (code === 'request-key-length')
			return { ...refused, finding: lengthOf(text, data['bytes']) };
		const index = Number(data['index']);
		return { ...refused, finding: spellingOf(text, String(data['fault']), index) };
	});
}

function lengthOf(text: string, bytes: unknown): KeyFinding {
	if (text === '') return { type: 'empty' };
	return { type: 'length', bytes: Number(bytes), characters: text.length };
}

function spellingOf(text: string, fault: string, index: number): KeyFinding {
	const found = text.charAt(index);
	const position = index + 1;
	const blankBefore = text.length - text.trimStart().length;
	if (index < blankBefore || (index >= text.trimEnd().length && index < text.length)) {
		return { type: 'blank-around' };
	}
	if (fault === 'length') return { type: 'single-character', found, position };
	if (fault === 'padding') {
		return { type: index < text.length ? 'padding-misplaced' : 'padding-missing', position };
	}
	const foreign = beyondAscii(text);
	if (foreign?.index === index) return { type: 'beyond-ascii', found: foreign.text, position };
	return { type: /[-_]/.test(found) ? 'url-alphabet' : 'character', found, position };
}

function sectionOf(code: HandshakeRuleCode): string {
	return HANDSHAKE_RULES[code].section;
}

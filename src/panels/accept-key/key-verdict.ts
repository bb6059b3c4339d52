// Says what a server finds in a key, as facts for sentences: the engine's diagnoses, with details on each wrong
// character.
import { checkKey } from '../../engine/handshake/index.ts';
import { HANDSHAKE_RULES } from '../../engine/report/index.ts';
import type { HandshakeRuleCode } from '../../engine/report/index.ts';
import { bareValue } from './bare-value.ts';
import { beyondAscii } from './key-characters.ts';
import type { IndexRange } from './light.ts';

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
	/**
	 * Says what a server does with the key. `tolerates`: it may refuse the key, but the servers that we measured do
	 * not. `ignores`: it never sees the fault.
	 */
	readonly server: 'accepts' | 'ignores' | 'tolerates' | 'refuses';
	readonly finding: KeyFinding;
	readonly section: string;
	/**
	 * Bounds the wrong characters as indices of the text. The range is empty if no character is wrong, or if
	 * characters are missing.
	 */
	readonly fault: IndexRange;
}

const NO_FAULT: IndexRange = { from: 0, to: 0 };
const FINE: KeyVerdict = {
	server: 'accepts',
	finding: { type: 'fine' },
	section: HANDSHAKE_RULES['request-key-length'].section,
	fault: NO_FAULT,
};

/** Returns at least one verdict, the worst first. Positions count from 1. */
export function keyVerdicts(text: string): readonly KeyVerdict[] {
	const { text: key, from } = bareValue(text);
	const found = verdictsOfBare(key).map((verdict) => movedBy(verdict, from));
	if (key === text) return found.length > 0 ? found : [FINE];
	return [...found, blankAround(text, key, from)];
}

/** Returns the verdicts on a key without white space around it; none if the key is fine. */
function verdictsOfBare(text: string): readonly KeyVerdict[] {
	const { diagnoses } = checkKey(text);
	const refused = diagnoses.some(({ code }) => code !== 'request-key-canonical');
	return diagnoses.map(({ code, range, data }): KeyVerdict => {
		const from = range.start / 8;
		const fault = { from, to: range.end / 8 };
		const section = sectionOf(code);
		const server = refused ? 'refuses' : 'tolerates';
		if (code === 'request-key-canonical') {
			const { found, canonical } = data;
			const finding = { found: String(found), wanted: String(canonical), position: from + 1 };
			return { server, section, fault, finding: { type: 'canonical', ...finding } };
		}
		if (code === 'request-key-length')
			return { server, section, fault, finding: lengthOf(text, data['bytes']) };
		const finding = spellingOf(text, String(data['fault']), Number(data['index']));
		return {
			server,
			section,
			fault: finding.type === 'padding-missing' ? NO_FAULT : fault,
			finding,
		};
	});
}

function blankAround(text: string, key: string, from: number): KeyVerdict {
	const fault = from > 0 ? { from: 0, to: from } : { from: key.length, to: text.length };
	const section = sectionOf('accept-key-trimmed');
	return { server: 'ignores', finding: { type: 'blank-around' }, section, fault };
}

function movedBy(verdict: KeyVerdict, by: number): KeyVerdict {
	const { fault, finding } = verdict;
	return {
		...verdict,
		finding: 'position' in finding ? { ...finding, position: finding.position + by } : finding,
		fault: fault.from === fault.to ? fault : { from: fault.from + by, to: fault.to + by },
	};
}

function lengthOf(text: string, bytes: unknown): KeyFinding {
	if (text === '') return { type: 'empty' };
	return { type: 'length', bytes: Number(bytes), characters: text.length };
}

function spellingOf(text: string, fault: string, index: number): KeyFinding {
	const found = text.charAt(index);
	const position = index + 1;
	if (fault === 'length') return { type: 'single-character', found, position };
	// A character in place of padding or behind the padding is reported as such.
	if (fault === 'padding' && /^[A-Za-z0-9+/=]?$/.test(found)) {
		return { type: index < text.length ? 'padding-misplaced' : 'padding-missing', position };
	}
	const foreign = beyondAscii(text);
	if (foreign?.index === index) return { type: 'beyond-ascii', found: foreign.text, position };
	return { type: /[-_]/.test(found) ? 'url-alphabet' : 'character', found, position };
}

function sectionOf(code: HandshakeRuleCode): string {
	return HANDSHAKE_RULES[code].section;
}

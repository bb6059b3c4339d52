// The words of a form of fields, whatever the fields are of.
import {
	ownValue,
	type FieldUnit,
	type Http2Setup,
	type Reconnect,
	type ShapeProblem,
	type UnsendableMember,
} from '../../../../engine/index.ts';
import { isEntries } from '../../build/too-much.ts';
import { countBytes, number } from '../../../../strings/en/numbers.ts';

function hexProblem({ kind, line, column, found }: NonNullable<ShapeProblem['digits']>): string {
	const place = `Line ${number(line)}, column ${number(column)}`;
	return kind === 'odd-digits'
		? `${place}: a byte needs two hex digits.`
		: `${place}: “${found}” is not a hex digit.`;
}

const TYPES: Readonly<Record<string, string>> = {
	number: 'A number',
	integer: 'A whole number',
	string: 'A string',
	boolean: 'true or false',
	array: 'An array',
	object: 'An object',
};

export const form = {
	units: { ms: 'ms', bytes: 'bytes', bits: 'bit/s', percent: '%' } satisfies Record<
		FieldUnit,
		string
	>,
	/** What the scenario uses if the field is empty. */
	empty: {
		bitsPerSecond: 'no limit',
		readBitsPerSecond: 'at once',
		limit: '64 MiB',
		origins: 'all',
		resources: 'all',
		request: 'its own',
		answer: 'its own',
		nth: 'every one',
		after: 'at once',
		fragmentBytes: 'not cut',
		below: 'does not wait',
		bytes: 'joins them',
	} as Readonly<Record<string, string>>,
	none: 'none',
	hints: { lists: 'With commas between', lines: 'A blank line ends the head' },
	choices: {
		kind: { page: 'a page in a browser', program: 'a Node program with ws' },
		reader: { strict: 'RFC 6455', chromium: 'Chromium', firefox: 'Firefox', ws: 'ws' },
		masking: { fresh: 'fresh for each frame', same: 'always 37 fa 21 3d', off: 'none: MASK = 0' },
		policy: {
			fixed: 'always the same',
			exponential: 'twice as long each time',
			jitter: 'by chance, up to twice as long',
		},
		ends: { reset: 'RST', fin: 'FIN', silence: 'nothing: it only forgets' },
		from: { client: 'the client', server: 'the server' },
	} as Readonly<Record<string, Readonly<Record<string, string>>>>,
	/** The labels of the fields of each group. */
	groups: {
		reconnect: {
			policy: 'Waits',
			firstMs: 'First',
			mostMs: 'At most',
			times: 'Attempts',
		} satisfies Record<keyof Reconnect, string>,
		away: { fromMs: 'From', untilMs: 'Until' },
		http2: {
			extendedConnect: 'The server allows extended CONNECT',
			downloadBytes: 'A file beside it',
		} satisfies Record<keyof Http2Setup, string>,
	} as Readonly<Record<string, Readonly<Record<string, string>>>>,
	/** Says why an action would not do what the form says. */
	unsendable: ({ kind, bytes, fits }: UnsendableMember): string => {
		switch (kind) {
			case 'does-not-fit':
				return `${countBytes(bytes)}; at most ${number(fits)} fit in this control frame (§5.5).`;
			case 'needs':
				return 'A reason needs a code before it.';
			case 'empty':
				return 'At least one byte belongs here.';
		}
	},
	wrong: ({ path, kind, found, expected, digits }: ShapeProblem): string => {
		switch (kind) {
			case 'missing':
				return `${expected} is missing.`;
			case 'unknown':
				return `“${found}” is not known here. Known: ${expected}.`;
			case 'type':
				return found === '' || found === '""'
					? `${ownValue(TYPES, expected) ?? expected} belongs here.`
					: `${ownValue(TYPES, expected) ?? expected} belongs here, not ${ownValue(TYPES, found)?.toLowerCase() ?? found}.`;
			case 'range':
				return `${found} is not within ${expected.replace('…', ' to ')}.`;
			case 'value':
				if (expected.endsWith(', or link.http2: null')) {
					return `With HTTP/2, ${path} has to be ${expected.slice(0, expected.indexOf(','))}.`;
				}
				return digits === undefined ? `${found} is none of ${expected}.` : hexProblem(digits);
			case 'too-long':
				return isEntries({ path, expected })
					? `This would come to about ${found} events; ${expected.slice(2)} can be simulated.`
					: `Too much: it has to be ${expected}.`;
		}
	},
};
export type FormWords = typeof form;

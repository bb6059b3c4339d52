// Holds the words of a form of fields, whatever the fields are of.
import type { Http2Setup } from '../../../../engine/http2/index.ts';
import { ownValue } from '../../../../engine/own-value.ts';
import type {
	FieldUnit,
	Reconnect,
	ShapeProblem,
	UnsendableMember,
} from '../../../../engine/simulation/index.ts';
import { isEntries } from '../../form/form-values.ts';
import { countBytes, number } from '../../../../strings/en/numbers.ts';

function hexProblem({ kind, line, column, found }: NonNullable<ShapeProblem['digits']>): string {
	const position = `Line ${number(line)}, column ${number(column)}`;
	return kind === 'odd-digits'
		? `${position}: a byte needs two hex digits.`
		: `${position}: “${found}” is not a hex digit.`;
}

const TYPES: Readonly<Record<string, string>> = {
	number: 'a number',
	integer: 'a whole number',
	string: 'a string',
	boolean: 'true or false',
	array: 'an array',
	object: 'an object',
};

export const form = {
	units: { ms: 'ms', bytes: 'bytes', bits: 'bit/s', percent: '%' } satisfies Record<
		FieldUnit,
		string
	>,
	/** Says what the scenario uses if the field is empty. */
	empty: {
		bitsPerSecond: 'no limit',
		readBitsPerSecond: 'at once',
		limit: '64 MiB; a real program: its own',
		origins: 'all',
		resources: 'all',
		request: 'generated',
		answer: 'generated',
		nth: 'every time',
		after: 'at once',
		fragmentBytes: 'not fragmented',
		below: 'no limit',
		bytes: 'joined',
	} as Readonly<Record<string, string>>,
	none: 'none',
	hints: {
		lists: 'Separate with commas',
		lines: 'An empty line ends the head (start line and header fields)',
	},
	choices: {
		kind: { page: 'page in a browser', program: 'Node program with ws' },
		reader: { strict: 'RFC 6455', chromium: 'Chromium', firefox: 'Firefox', ws: 'ws' },
		masking: { fresh: 'new for each frame', same: 'always 37 fa 21 3d', off: 'none: MASK = 0' },
		policy: {
			fixed: 'always the same',
			exponential: 'doubles each time',
			jitter: 'random, limit doubles',
		},
		ends: { reset: 'RST', fin: 'FIN', silence: 'neither FIN nor RST' },
		from: { client: 'the client', server: 'the server' },
	} as Readonly<Record<string, Readonly<Record<string, string>>>>,
	/** Holds the labels of the fields of each group. */
	groups: {
		reconnect: {
			policy: 'Delay',
			firstMs: 'First delay',
			mostMs: 'Longest delay',
			times: 'Attempts',
		} satisfies Record<keyof Reconnect, string>,
		away: { fromMs: 'From', untilMs: 'Until' },
		http2: {
			extendedConnect: 'Server allows extended CONNECT',
			downloadBytes: 'Parallel download',
		} satisfies Record<keyof Http2Setup, string>,
	} as Readonly<Record<string, Readonly<Record<string, string>>>>,
	/** Says why an action would not do what the form says. */
	unsendable: ({ kind, bytes, fits }: UnsendableMember): string => {
		switch (kind) {
			case 'does-not-fit':
				return `${countBytes(bytes)} are too many: this control frame has room for ${number(fits)} (§5.5).`;
			case 'needs':
				return 'A reason needs a close code. Enter a close code.';
			case 'empty':
				return 'Enter at least one byte.';
		}
	},
	wrong: ({ path, kind, found, expected, digits }: ShapeProblem): string => {
		switch (kind) {
			case 'missing':
				return `${expected} is missing.`;
			case 'unknown':
				return `“${found}” is unknown here. Expected one of: ${expected}.`;
			case 'type':
				return found === '' || found === '""'
					? `Expected ${ownValue(TYPES, expected) ?? expected}.`
					: `Expected ${ownValue(TYPES, expected) ?? expected}, found ${ownValue(TYPES, found) ?? found}.`;
			case 'range':
				return `${found} is out of range: enter ${expected.replace('…', ' to ')}.`;
			case 'value':
				if (expected.endsWith(', or link.http2: null')) {
					return `With HTTP/2, ${path} has to be ${expected.slice(0, expected.indexOf(','))}.`;
				}
				return digits === undefined
					? `${found} is unknown here. Expected one of: ${expected}.`
					: hexProblem(digits);
			case 'too-long':
				if (path.endsWith('.pingMs')) {
					return `This would produce about ${number(Number(found))} events. At most ${number(Number(expected.slice(2)))} can be simulated. The interval is in ms: for 30 s, enter 30000.`;
				}
				return isEntries({ path, expected })
					? `This would produce about ${found} events. At most ${expected.slice(2)} events can be simulated.`
					: `This is too much: the limit is ${expected.slice(2)}.`;
		}
	},
};
export type FormWords = typeof form;

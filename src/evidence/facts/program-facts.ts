// Facts about what the sentence of a program says with its values: which one, why, and on whose side.
import { SOMETIMES } from './compared-facts.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';
import { refusedWith } from './response-facts.ts';
import { addressIn } from './rest-facts.ts';
import type { SignId, Sign } from '../sign.ts';

export const PROGRAM_FACTS: readonly FactSearch[] = [
	acceptOfOtherKey,
	backendUnreached,
	redirectOfTls,
];

function signOf({ reading }: Paste, ...ids: readonly SignId[]): Sign | undefined {
	return reading.signs.find(({ id }) => ids.includes(id));
}

/** Reads the value that a client expected, or that it fails only at times: then answers and keys get mixed. */
function acceptOfOtherKey(paste: Paste): FoundFacts | null {
	const { text, reading } = paste;
	const sign = signOf(paste, 'accept-differs') ?? signOf(paste, 'accept-differs-or-missing');
	if (sign === undefined || reading.connections.length > 0) return null;
	const value = /\bexpected\b[^\n]{1,60}?(?<![\w+/])([\w+/]{27}=)/i.exec(text)?.[1] ?? '';
	const sometimes = SOMETIMES.test(text) ? 1 : 0;
	if (value === '' && sometimes === 0) return null;
	const certainty = sign.id === 'accept-differs' ? 'certain' : 'likely';
	return found('accept-of-other-key', sign.range, certainty, null, { value, sometimes });
}

/** Matches that a proxy could not connect to the server behind it, with the address and the error of the system. */
const UNREACHED: readonly (readonly [program: string, said: RegExp])[] = [
	[
		'Apache',
		/\(\d{1,5}\)(?<why>[A-Z][A-Za-z ]{3,40}):? AH00957: \w{2,8}: attempt to connect to (?<address>[^\s()]{1,200})/,
	],
	[
		'Traefik',
		/\b50[24]\b[^\n]{1,40}\bcaused by: dial tcp (?<address>[^\s]{1,200}): (?:connect: )?(?<why>connection refused|i\/o timeout|no route to host)/,
	],
];
const WHY: readonly (readonly [why: string, said: RegExp])[] = [
	['refused', /refused/i],
	['forbidden', /permission denied/i],
	['silent', /timed? ?out/i],
	['no-route', /no route|unreachable/i],
];

/** Reads a proxy that had no TCP connection to the server behind it, and why. */
function backendUnreached({ text }: Paste): FoundFacts | null {
	for (const [program, said] of UNREACHED) {
		const match = said.exec(text);
		const why = WHY.find(([, words]) => words.test(match?.groups?.['why'] ?? ''))?.[0];
		if (match === null || why === undefined) continue;
		const address = (match.groups?.['address'] ?? '').replace(/:$/, '');
		const values = { program, why, address };
		const side = why === 'forbidden' ? 'between' : null;
		return found('backend-unreached', placeOf(match), 'certain', side, values, ['tcp-refused']);
	}
	return null;
}

/** Reads a redirect of a handshake that has TLS already, so that it is not the usual one from http to https. */
function redirectOfTls(paste: Paste): FoundFacts | null {
	const sign = signOf(paste, 'response');
	const status = refusedWith(paste);
	const address = /\bwss:\/\//.test(paste.text) ? addressIn(paste.text) : null;
	const isRedirect = status !== null && [301, 302, 303, 307, 308].includes(status);
	if (sign === undefined || !isRedirect || address?.secure !== 1) return null;
	if (paste.reading.connections.length > 0 || /^\W{0,4}location:/im.test(paste.text)) return null;
	const certainty = sign.values['told'] === 1 ? 'likely' : 'certain';
	return found('redirect-of-tls', sign.range, certainty, null, { status, host: address.host });
}

// Says what the value of a sign tells: a status, a close code, a broken rule, the length of a silence. What it tells of
// the connection is said here; the causes name the value by the key.
import { RULES } from '../engine/report/index.ts';
import { causesOf } from './cause.ts';
import type { SignKey } from './causes/record.ts';
import { NEUTRAL, failed, sole, type Passage } from './passage.ts';
import type { SignValues } from './sign-meaning.ts';

/** Says what a value tells, and by which name the causes know it. */
export interface ToldByValue {
	readonly passage: Passage;
	readonly key: SignKey | null;
}

/** Lists statuses that no RFC has. Cloudflare sends them if it gets no valid response from the server behind it. */
const OF_CLOUDFLARE: readonly number[] = [521, 522, 523, 524, 525, 526, 530];

/** Returns the first key that a cause names. */
function known(...keys: readonly SignKey[]): SignKey | null {
	return keys.find((key) => causesOf(key) !== null) ?? null;
}

/**
 * Tells what a status in the response to the opening request says; `challenge` is 1 with a WWW-Authenticate field.
 */
export function statusMeaning({ status, challenge }: SignValues): ToldByValue {
	const code = Number(status);
	if (code === 101) return { passage: { reached: 'open' }, key: null };
	const key = known(
		// RFC 9110 §15.5.2: a server that asks for credentials says so in this field.
		...(code === 401 && challenge === 1 ? ['status 401 with a challenge' as const] : []),
		...(OF_CLOUDFLARE.includes(code) ? ['status of Cloudflare' as const] : []),
		`status ${code}`,
		`status ${Math.min(5, Math.floor(code / 100))}xx`,
	);
	return { passage: failed('response'), key };
}

/**
 * Lists close codes that are a reason of their own (RFC 6455 §7.4.1; 1013 and 1014 are in the registry of IANA). 1010:
 * the server accepted too few extensions. With one that was not offered, no connection opens (§4.1).
 */
const REASONS: readonly number[] = [1003, 1010, 1013, 1014];

/**
 * Tells what a close code says, in a Close frame or in a close event. `answer` is 1 for a Close frame that answers
 * another one: it repeats the code of that one and says nothing more.
 */
export function closeCodeMeaning({ code, by, answer }: SignValues): ToldByValue {
	if (answer === 1) return { passage: { reached: 'open' }, key: null };
	const number = Number(code);
	if (REASONS.includes(number)) return { passage: sole('open'), key: null };
	// RFC 6455 §7.4.2: a library or an application gave these.
	const name = number >= 3000 && number <= 4999 ? 'application code' : (`code ${number}` as const);
	const side = by === 'client' || by === 'server' ? by : null;
	// A 1006 or 1015 says nothing about an earlier phase; other codes came in a Close frame.
	const local = number === 1006 || number === 1015;
	const passage = {
		...(local ? {} : { reached: 'open' as const }),
		...(number === 1000 || number === 1005 ? {} : { trouble: true as const }),
	};
	return { passage, key: known(...(side ? [`${name} by the ${side}` as const] : []), name) };
}

/** Matches rules of the handshake that nothing but the response follows. */
const ENDS_HANDSHAKE =
	/^re(?:quest|sponse)-(?:http-version|upgrade-|connection-)|^response-accept-/;

/** Tells what a broken rule says. */
export function ruleMeaning({ rule }: SignValues): ToldByValue {
	const code = String(rule);
	if (!Object.hasOwn(RULES, code)) return { passage: NEUTRAL, key: null };
	const key = known(`rule ${code}`);
	if (ENDS_HANDSHAKE.test(code)) return { passage: failed('response'), key };
	return { passage: key === null ? NEUTRAL : { trouble: true }, key };
}

/**
 * Lists limits that intermediaries have unless they are configured otherwise, in seconds. nginx 60, HAProxy 50 in its
 * examples, AWS ALB 60 and NLB 350, Azure 240, Cloudflare 100 or 120, Google 30, Envoy 300 and 3600.
 */
const USUAL_LIMITS: readonly number[] = [
	30, 50, 55, 60, 75, 90, 100, 120, 180, 240, 300, 350, 600, 3600,
];

/** Tells what a silence before the end says: one that ends at a usual limit was probably ended by it. */
export function silenceMeaning({ seconds }: SignValues): ToldByValue {
	const length = Number(seconds);
	const near = USUAL_LIMITS.some(
		(limit) => Math.abs(length - limit) <= Math.max(0.5, limit * 0.01),
	);
	return near
		? { passage: { reached: 'open', trouble: true }, key: 'usual silence' }
		: { passage: { reached: 'open' }, key: null };
}

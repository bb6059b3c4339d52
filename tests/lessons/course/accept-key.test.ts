// The feedback of the tasks of this lesson in Accept key is true of what the learner has made: keys and accept values
// near the goal, and what each of them is.
import { near, queryOf } from '../../support/near-goal.ts';

type Pair = readonly [key: string, accept?: string];
const pair = ([key, accept = '']: Pair) => `/accept-key?${queryOf({ key, accept })}`;
const SHORT = 'AQIDBAUGBwgJCgsMDQ4P';

near<Pair>('accept-key', 'missing-byte', pair, [
	['the byte', [`${SHORT}EA==`], 'right'],
	['one sign of padding', [`${SHORT}EA=`], 'padding-missing'],
	['hex digits', [`${SHORT}10=`], 'hex-typed'],
	['unused bits', [`${SHORT}EB==`], 'unused-bits'],
	['another last byte with unused bits', [`${SHORT}Ea==`], 'other-byte'],
	['the bits on the right', [`${SHORT}AE==`], 'other-byte'],
	['an earlier byte', ['BQIDBAUGBwgJCgsMDQ4PEA=='], 'other-byte'],
	['a character too few', [`${SHORT}E==`], null],
	['a space', [`${SHORT}EA== `], null],
]);

const FORGED = 'hj0eNqbhE/A0GkBXDRrYYw==';
const FORGED_ACCEPT = 'tAsr1vlKhIQGZ37CVuLBbuaIxXw=';

near<Pair>('accept-key', 'forged', pair, [
	['the pair', [FORGED, FORGED_ACCEPT], 'right'],
	['spaces', [FORGED, ` ${FORGED_ACCEPT} `], 'right'],
	['the cut value as it is printed', [FORGED, 'ZEs+c+…'], 'unchanged'],
	['the cut value with three points', [FORGED, 'ZEs+c+...'], 'unchanged'],
	['six characters', [FORGED, 'tAsr1v'], null],
	['a space behind the key', [`${FORGED} `, FORGED_ACCEPT], 'other-key'],
]);

const LOST = 'm1R8cQ2vT0y6hZ4nXk3LJh==';
const LOST_ACCEPT = 'c9fSqQ3m4X2HtJVARNs0Z8NJvWE=';

near<Pair>('accept-key', 'lost-key', pair, [
	['the pair', [LOST, LOST_ACCEPT], 'right'],
	['no value', [LOST], 'no-accept'],
	['another key and no value', ['dGhlIHNhbXBsZSBub25jZQ=='], null],
	['six characters', [LOST, 'c9fSqQ'], 'other-accept'],
	['the value of the second key', [LOST, 'cAu3jvO/6P+fYGxN9lwjVuMlHXU='], 'other-accept'],
	['no padding', [LOST, LOST_ACCEPT.slice(0, -1)], 'no-padding'],
	['a key without padding', [LOST.slice(0, -2), LOST_ACCEPT], null],
]);

// One place names the versions of the real programs: recordings, measurements and texts agree with it.
import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { HEADER_SETS } from '../../../src/engine/compare/index.ts';
import { OBSERVED_FRAME, PROGRAMS, RECORDED_WITH } from '../../../src/engine/reader/index.ts';
import measured from '../../../src/panels/compare/measured/last-measurement.json' with { type: 'json' };
import frames from '../../../src/panels/frame/examples/recorded-frames.json' with { type: 'json' };
import handshakes from '../../../src/panels/handshake/recorded.json' with { type: 'json' };
import { NODE_MESSAGES } from '../../../src/evidence/messages/node.ts';
import { PYTHON_WEBSOCKETS } from '../../../src/evidence/messages/python-websockets.ts';
import { FRAME_RULE_WORDS as EN } from '../../../src/strings/en/rules-frame.ts';
import { FRAME_RULE_WORDS as ZH_CN } from '../../../src/strings/zh-CN/rules-frame.ts';
import { LOCALES } from '../../../src/strings/locale.ts';
import { textsOf } from '../../support/texts.ts';

const major = (version: string) => version.split(/\D/, 1)[0];

/** What the recordings call a program. */
const RECORDED_NAMES: Readonly<Record<string, keyof typeof RECORDED_WITH>> = {
	Chromium: 'chromium',
	Firefox: 'firefox',
	ws: 'ws',
	'ws (Node.js)': 'ws',
	curl: 'curl',
};

test.each([...handshakes, ...frames])('$id: the version and the day of its program', (one) => {
	const { version, date } = one;
	expect({ version, date }).toEqual(RECORDED_WITH[RECORDED_NAMES[one.program]!]);
});

it('the transports were measured with the recorded versions', () => {
	const { date, versions } = measured.how;
	for (const [id, version] of Object.entries(versions)) {
		expect({ version, date }).toEqual(RECORDED_WITH[id as keyof typeof versions]);
	}
});

it('the header fields of a browser in Compare are those of the recorded Chromium', () => {
	const sent = JSON.stringify(HEADER_SETS.browser);
	const versions = [...sent.matchAll(/Chrome\/(\d+)|Chromium\\+";v=\\+"(\d+)/g)];
	expect(versions.length).toBeGreaterThan(2);
	for (const [, agent, hint] of versions) {
		expect(agent ?? hint).toBe(major(RECORDED_WITH.chromium.version));
	}
});

it('ws is the installed one, observed and recorded', () => {
	const { version } = JSON.parse(readFileSync('node_modules/ws/package.json', 'utf8')) as {
		version: string;
	};
	expect([PROGRAMS.ws.version, RECORDED_WITH.ws.version]).toEqual([version, version]);
	expect(major(PROGRAMS.firefox.version)).toBe(major(RECORDED_WITH.firefox.version));
});

it('messages of ws and Python’s websockets are quoted from the source of the observed versions', () => {
	const cited = [...NODE_MESSAGES, ...PYTHON_WEBSOCKETS].flatMap(({ source }) => [
		...source.matchAll(/\b(ws|websockets) (\d+)/g),
	]);
	expect(cited.length).toBeGreaterThan(10);
	for (const [, program, version] of cited) {
		expect(version).toBe(major(PROGRAMS[program as 'ws' | 'websockets'].version));
	}
});

it('the rule about a Close in the middle of a message names the program that was measured to fail', () => {
	const failed = Object.entries(OBSERVED_FRAME['close-mid-message'])
		.filter(([, seen]) => seen?.outcome === 'failed')
		.map(([program, seen]) => `${program} ${String(seen?.sent)}`);
	expect(failed).toEqual(['websockets 1002']);
	for (const words of [EN, ZH_CN]) {
		expect(words['close-mid-message'].duty).toMatch(/websockets.* 1002/);
	}
});

/** Versions in texts that are not of a measurement, each with the reason. */
const OTHER_VERSIONS: Readonly<Record<string, string>> = {
	'Firefox 89': 'the name of a capture',
	'Chrome 32': 'the name of a capture',
	'Python 3': 'the language',
	'Node.js 20': 'the oldest that can run the code',
};
const VERSION =
	/(?:Chromium|Chrome|Firefox|\bws|websockets|nginx|Node(?:\.js)?|Python|curl|Safari|HAProxy|Apache) v?\d+(?:\.\d+)*/g;

test.each(LOCALES)('%s: no text contains a version of a program of its own', (locale) => {
	const found = textsOf(locale).flatMap(({ text }) => text.match(VERSION) ?? []);
	expect(found.filter((version) => !(version in OTHER_VERSIONS))).toEqual([]);
	expect(Object.keys(OTHER_VERSIONS).filter((version) => !found.includes(version))).toEqual([]);
});

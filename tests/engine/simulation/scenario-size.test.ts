// The estimate beside what a simulation really took.
import { describe, expect, test } from 'vitest';
import type { DeflateCodec } from '../../../src/engine/extension/index.ts';
import {
	DEFAULT_SCENARIO,
	scenarioSize,
	startSimulation,
	type Scenario,
	type ScriptAction,
} from '../../../src/engine/simulation/index.ts';
import { DEFAULT_CLIENT, DEFAULT_SERVER_SETUP } from '../../../src/engine/simulation/scenario.ts';
import { deflateCodec } from '../../../src/platform/deflate.ts';

function sending(action: ScriptAction, deflate = false, boxes: Scenario['boxes'] = []): Scenario {
	return {
		...DEFAULT_SCENARIO,
		client: { ...DEFAULT_CLIENT, deflate: deflate ? ['permessage-deflate'] : [] },
		server: { ...DEFAULT_SERVER_SETUP, deflate },
		boxes,
		script: [{ who: 'client', when: { on: 'open' }, do: action }],
		untilMs: 1e6,
	};
}

/** Entries, the bytes that were compressed, and the most that one step of the simulation compressed. */
function counted(scenario: Scenario): { entries: number; compressed: number; longest: number } {
	let [compressed, before, longest] = [0, 0, 0];
	const codec: DeflateCodec = {
		...deflateCodec,
		deflater: (window, bits) => {
			const stream = deflateCodec.deflater(window, bits);
			return {
				add: (part) => {
					compressed += part.length;
					stream.add(part);
				},
				deflate: (rest) => {
					compressed += rest.length;
					return stream.deflate(rest);
				},
			};
		},
	};
	const simulation = startSimulation(scenario, codec);
	for (let goesOn = true; goesOn; before = compressed) {
		goesOn = simulation.step();
		longest = Math.max(longest, compressed - before);
	}
	return { entries: simulation.timeline.entries.length, compressed, longest };
}

/** The client sends the same 200 times. */
function often(action: ScriptAction, boxes: Scenario['boxes'] = []): Scenario {
	const scenario = sending(action, false, boxes);
	const [scripted] = scenario.script;
	return { ...scenario, script: Array.from({ length: 200 }, () => scripted!) };
}

const IDLE_BOX: Scenario['boxes'] = [{ kind: 'idle', afterMs: 300_000, ends: 'reset' }];
const PING: ScriptAction = { type: 'ping', text: '' };

const bulk = (bytes: number, times: number): ScriptAction => ({ type: 'bulk', bytes, times });

describe('the size of a scenario', () => {
	test.each([
		['nothing', DEFAULT_SCENARIO],
		['a text', sending({ type: 'text', text: 'hello' })],
		['a few large messages', sending(bulk(1 << 18, 4))],
		['many small messages', sending(bulk(100, 2000))],
		['compressed', sending(bulk(4096, 64), true)],
		['a text that is longer in UTF-8', sending({ type: 'text', text: '你é😀'.repeat(20_000) })],
		['such a text, compressed', sending({ type: 'text', text: '你é😀' }, true)],
		['a large compressed message', sending(bulk(1 << 20, 1), true)],
		['through a box', sending(bulk(1 << 16, 4), false, IDLE_BOX)],
		['many Pings, each with its Pong', often(PING)],
		['many Pings through a box', often(PING, IDLE_BOX)],
		['many Pongs', often({ type: 'pong', text: 'a' })],
	])('is about what the simulation takes: %s', (_, scenario) => {
		const size = scenarioSize(scenario);
		const { entries, compressed } = counted(scenario);
		expect(size.entries / entries).toBeGreaterThan(0.6);
		expect(size.entries / entries).toBeLessThan(1.7);
		expect(size.compressed).toBe(compressed);
	});

	test('nothing is compressed if one side does not compress', () => {
		const scenario = sending(bulk(1000, 50), true);
		expect(scenarioSize(scenario).compressed).toBe(50_000);
		const plain = { ...scenario, server: { ...scenario.server, deflate: false } };
		expect(scenarioSize(plain).compressed).toBe(0);
	});

	// Bytes of the largest part, and a text that is longer in UTF-8.
	test.each([
		['a bulk', bulk(1 << 20, 3)],
		['a text', { type: 'text', text: '你é😀'.repeat(40_000) }],
		['bytes', { type: 'binary', hex: 'c0ffee'.repeat(100_000) }],
	] as const)('a step compresses one part of a long message: %s', (_, action) => {
		const { compressed, longest } = counted(sending(action, true));
		expect(compressed).toBe(scenarioSize(sending(action, true)).compressed);
		expect(longest).toBe(1 << 16);
	});
});

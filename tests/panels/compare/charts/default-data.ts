// What the charts are given for the setting of the picture: the engine's own figures.
import {
	closedForm,
	DEFAULT_SETTING,
	shareUpTo,
	firstRounds,
	simulateClient,
	TRANSPORTS,
	roundTripsPerRound,
	type CompareSetting,
} from '../../../../src/engine/compare/index.ts';
import type { WaitingSeries } from '../../../../src/panels/compare/charts/curve-groups.ts';
import type { Lane } from '../../../../src/panels/compare/charts/lane.ts';
import type { Bar } from '../../../../src/panels/compare/charts/load-layout.ts';
import type { TransportsWords } from '../../../../src/panels/compare/strings/en/transports.ts';
import { transports as en } from '../../../../src/panels/compare/strings/en/transports.ts';

const run = (setting: CompareSetting) =>
	TRANSPORTS.map((id) => simulateClient(id, setting, { durationMs: 60_000, seed: 1 }));

export function defaultLanes(words: TransportsWords = en, setting = DEFAULT_SETTING) {
	const firsts = TRANSPORTS.map((id) => firstRounds(id, setting, { durationMs: 60_000, seed: 1 }));
	const lanes: Lane[] = TRANSPORTS.map((id, i) => ({
		id,
		name: words.names[id],
		note: words.notes[id],
		rounds: firsts[i]!.rounds,
		requestTripMs: setting.roundTripMs * (roundTripsPerRound(setting.carriage, id) - 0.5),
	}));
	return { lanes, birthsMs: firsts[0]!.birthsMs };
}

export function defaultSeries(
	words: TransportsWords = en,
	setting = DEFAULT_SETTING,
): WaitingSeries[] {
	const simulated = run(setting).map(({ transport: id, waits }) => ({
		id,
		name: words.names[id],
		shareUpTo: (ms: number) => shareUpTo(waits, ms),
		kind: 'simulated' as const,
	}));
	const closed = TRANSPORTS.flatMap((id) => {
		const { waiting } = closedForm(id, setting);
		if (waiting === null) return [];
		return {
			id,
			name: words.names[id],
			shareUpTo: waiting.shareUpTo,
			kind: 'closed-form' as const,
		};
	});
	return [...simulated, ...closed];
}

export function defaultBars(words: TransportsWords = en, setting = DEFAULT_SETTING): Bar[] {
	return TRANSPORTS.map((id) => {
		const bytes = closedForm(id, setting).bytesPerSecond;
		const sum = (way: Record<string, number>) => Object.values(way).reduce((a, b) => a + b, 0);
		return {
			id,
			name: words.names[id],
			bitsPerSecond:
				bytes === null ? null : 8 * setting.clients * (sum(bytes.up) + sum(bytes.down)),
		};
	});
}

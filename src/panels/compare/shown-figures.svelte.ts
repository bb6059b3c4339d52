// The figures that the Compare lab shows. A setting with its formulas, and the results of the simulation, go in; the rows of
// the table, the lanes and the curves come out.
//
// The figures have two sources. The closed forms are formulas; they give figures at once where a formula is known. The
// exact run simulates the same setting as a job, and its figures replace those of the closed forms when they arrive. The
// lanes show the first messages of one client from a simulation of their own.
import { TRANSPORTS, type CompareSetting } from '../../engine/compare/index.ts';
import type { CompareLab } from './compare-lab.svelte.ts';
import { drawnLanes } from './drawn-lanes.ts';
import { closedRow, exactFigures, exactRow, waitingSeries, type Counting } from './results.ts';
import type { Runs } from './run/runs.svelte.ts';
import type { CompareWords } from './strings/en.ts';

type RunResult = Runs['result'];

/** Gives what the figures are made of. Some views are drawn later than the setting, so each has a setting of its own. */
interface FigureSources {
	/** Gives the newest setting, of the verdict and the curves. */
	readonly newest: () => CompareLab['computed'];
	/** Gives the setting of the table and the bars. */
	readonly ofRows: () => CompareLab['computed'];
	readonly ofLanes: () => CompareLab['computed'];
	readonly result: () => RunResult;
	readonly words: () => CompareWords['transports'];
}

export class ShownFigures {
	readonly #sources: FigureSources;
	/** Says which bytes the rows count. */
	counting: Counting = $state('overhead');

	/** Holds the exact result if it belongs to the current setting, otherwise null. */
	readonly exact: RunResult = $derived.by(() => this.resultFor(this.#sources.newest().setting));
	/** Holds the exact result if it belongs to the setting of the table, otherwise null. */
	readonly exactOfRows: RunResult = $derived.by(() =>
		this.resultFor(this.#sources.ofRows().setting),
	);
	readonly rows = $derived.by(() =>
		TRANSPORTS.map((transport) => {
			const { forms, setting } = this.#sources.ofRows();
			const simulated = this.exactOfRows?.transports[transport];
			return simulated
				? exactRow(forms[transport], exactFigures(simulated), setting, this.counting)
				: closedRow(forms[transport], setting, this.counting);
		}),
	);
	readonly drawn = $derived.by(() => drawnLanes(this.#sources.ofLanes()));
	readonly lanes = $derived.by(() => {
		const { names, notes } = this.#sources.words();
		return TRANSPORTS.map((id) => ({
			id,
			name: names[id],
			note: notes[id],
			rounds: this.drawn.rounds[id],
			requestTripMs: this.drawn.requestTripMs[id],
		}));
	});
	/** Says whether all transports are simulated. The curves change only then, all at once. */
	readonly #allSimulated = $derived.by(() =>
		TRANSPORTS.every((transport) => this.exact?.transports[transport]),
	);
	readonly series = $derived.by(() =>
		waitingSeries(
			this.#sources.newest().forms,
			this.#allSimulated ? this.exact : null,
			this.#sources.words().names,
		),
	);

	constructor(sources: FigureSources) {
		this.#sources = sources;
	}

	/** Returns the result of the simulation if it belongs to this setting. */
	resultFor(setting: CompareSetting): RunResult {
		const result = this.#sources.result();
		return result?.for === setting ? result : null;
	}
}

// The model of the Compare lab: a setting, and what the formulas compute from it at each input. The
// simulation belongs to the panel, which has a worker for it.
import { textUpTo } from '../../engine/bytes/index.ts';
import {
	allCosts,
	allForms,
	asPoisson,
	judgedForms,
	verdictOf,
	type CostsByTransport,
	type CompareSetting,
	type FormsByTransport,
	type TransportId,
	type Verdict,
	type Warning,
} from '../../engine/compare/index.ts';
import { readAddressNumber } from '../../lab/address-number.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { Opened, Parameters } from '../../lab/lab.ts';
import {
	START,
	mostCharacters,
	compareReading,
	pinsByTransport,
	type CompareDocument,
	type CompareField,
	type CompareProblem,
	type RunLength,
} from './compare-document.ts';
import { COMPARE_FORM } from './compare-form.ts';
import type { PricedSetting } from './drawn-lanes.ts';
import { buildOf, type Build } from './stories/builds.ts';
import { GUIDED_STEPS } from './stories/guided.ts';
import { SITUATIONS } from './stories/situations.ts';
import { warningsOf } from './stories/warning-facts.ts';

export const GUIDE_STEPS = GUIDED_STEPS.length;

/** Holds a setting with what the formulas say about it. */
export interface ComputedSetting extends PricedSetting {
	readonly forms: FormsByTransport;
	readonly verdict: Verdict;
	readonly warnings: readonly Warning[];
}

export class CompareLab extends DocumentLab<CompareDocument> {
	readonly history = new History<CompareDocument>(START);
	protected readonly form = COMPARE_FORM;
	/** Holds the open step of the guided example, counted from 1, or 0 if the example is closed. */
	#guide = $state(0);
	#pinned: readonly string[] = $state.raw([]);

	readonly #reading = $derived(compareReading(this.history.document));
	/**
	 * Changes with the fields on which the costs depend. Most inputs change only timing and load, and the costs are
	 * then kept.
	 */
	readonly #costKey = $derived.by(() => {
		const { headers, pasted, bytes, http, connection, tls, ip } = this.history.document;
		return JSON.stringify([headers, pasted, bytes, http, connection, tls, ip]);
	});
	#kept: { readonly key: string; readonly costs: CostsByTransport } | null = null;
	readonly costs: CostsByTransport = $derived.by(() => {
		const key = this.#costKey;
		if (this.#kept?.key !== key) this.#kept = { key, costs: allCosts(this.setting) };
		return this.#kept.costs;
	});
	readonly forms: FormsByTransport = $derived(allForms(this.setting, this.costs));
	readonly #judged: FormsByTransport = $derived(
		asPoisson(this.setting) === this.setting ? this.forms : judgedForms(this.setting, this.costs),
	);
	readonly verdict: Verdict = $derived(verdictOf(this.setting, this.#judged));
	readonly warnings: readonly Warning[] = $derived(warningsOf(this.setting, this.#judged));
	/** Holds the setting and everything that the formulas say about it, for views that are drawn later. */
	readonly computed: ComputedSetting = $derived({
		setting: this.setting,
		run: this.run,
		costs: this.costs,
		forms: this.forms,
		verdict: this.verdict,
		warnings: this.warnings,
	});

	/** Holds the numbers of the pins, from 1, by the transports whose lanes they mark. */
	readonly pins: ReadonlyMap<TransportId, number> = $derived(pinsByTransport(this.#pinned));

	/** Holds what the reader builds, or null before a choice. */
	readonly build: Build | null = $derived(buildOf(this.history.document));

	get setting(): CompareSetting {
		return this.#reading.setting;
	}
	get run(): RunLength {
		return this.#reading.run;
	}
	get problems(): readonly CompareProblem[] {
		return this.#reading.problems;
	}
	get guide(): number {
		return this.#guide;
	}
	get view(): Parameters {
		return this.#guide === 0 ? {} : { guide: String(this.#guide) };
	}

	/** Marks the lanes of the transports that these facts are about, such as `sse.mean`. */
	showPins(facts: readonly string[]): void {
		this.#pinned = facts;
	}

	/** Returns the problem of a field, or null. */
	problemOf(field: CompareField): CompareProblem | null {
		return this.problems.find((problem) => problem.field === field) ?? null;
	}

	open(parameters: URLSearchParams): Opened {
		const { document, ...read } = this.openDocument(parameters);
		const problems = [...read.problems];
		const bounds = { least: 0, most: GUIDE_STEPS };
		const step = readAddressNumber(parameters, 'guide', bounds, problems);
		if (step === null && parameters.has('guide')) return { document: document !== null, problems };
		const elsewhere = document !== null || parameters.has('s');
		if (step !== null || elsewhere) this.#guide = step ?? 0;
		// An address with only a step of the guided example also means the setting of that step.
		const guided = elsewhere ? undefined : GUIDED_STEPS[(step ?? 0) - 1];
		if (guided) this.put({ ...START, ...guided.fields });
		return { document: document !== null || guided !== undefined, problems };
	}

	/**
	 * Types in a field. Characters beyond its limit are cut off. Successive changes of one field are one step of
	 * undo.
	 */
	type(field: CompareField, text: string): void {
		const fitting = textUpTo(text, mostCharacters(field));
		this.history.commit({ ...this.history.document, [field]: fitting }, field);
	}

	/** Sets a field to a chosen value, in one step of undo. */
	choose(field: CompareField, value: string): void {
		this.history.commit({ ...this.history.document, [field]: value });
	}

	/** Takes a pasted request and uses its headers. */
	paste(request: string): void {
		this.history.commit({ ...this.history.document, pasted: request, headers: 'pasted' });
	}

	/** Begins with the figures of what the reader builds. Their own begins with the figures that are shown. */
	chooseBuild(build: Build): void {
		if (build === 'own') this.replace({ ...this.history.document, build });
		else this.openExample(build);
	}

	/** Shows a situation. */
	openExample(id: string): boolean {
		const situation = SITUATIONS.find((one) => one.id === id);
		if (situation) this.showSetting(situation.fields);
		return situation !== undefined;
	}

	/** Shows another setting. A field that is left out has its start value. */
	showSetting(fields: Partial<CompareDocument>): void {
		this.replace({ ...START, ...fields });
	}

	/** Opens a step of the guided example with its setting; 0 closes the example and keeps the setting. */
	follow(step: number): void {
		this.#guide = Math.max(0, Math.min(GUIDE_STEPS, step));
		const guided = GUIDED_STEPS[this.#guide - 1];
		if (guided) this.put({ ...START, ...guided.fields });
		this.newHistoryEntry();
	}

	/** Moves through the guided example while it is open. */
	step(by: 1 | -1): boolean {
		if (this.#guide === 0) return false;
		const to = this.#guide + by;
		if (to >= 1 && to <= GUIDE_STEPS) this.follow(to);
		return true;
	}
}

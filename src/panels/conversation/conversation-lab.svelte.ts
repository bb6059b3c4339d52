// The model of the Conversation lab: a document of scenarios, a play head, and a selection. The views show what the timeline
// holds up to the play head. Another action at the play head begins a new branch, which is simulated. Parts of their own
// hold the shown timeline, and the words and questions of the scene.
import { textUpTo } from '../../engine/bytes/index.ts';
import {
	entriesBy,
	outcomeOf,
	readScenario,
	withAction,
	worldAt,
	type Outcome,
	type Scenario,
	type Scripted,
	type ShapeProblem,
	type Timeline,
	type Unit,
	type World,
} from '../../engine/simulation/index.ts';
import { readAddressNumber } from '../../lab/address-number.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { Json, Opened, Parameters, Restored } from '../../lab/lab.ts';
import {
	branched,
	documentOf,
	renamed,
	START,
	without,
	type ConversationDocument,
} from './conversation-document.ts';
import { CONVERSATION_FORM, isSceneAsWritten } from './conversation-form.ts';
import { MOST_BRANCHES, type Branch } from './branches/branch.ts';
import { ActForm } from './act/act-form.svelte.ts';
import { pinnedUnits } from './diagram/pinned-units.ts';
import { sceneOf } from './scenes/scenes.ts';
import type { Scene, WhatIf } from './scenes/scene.ts';
import { ShownScene } from './scenes/shown-scene.svelte.ts';
import { whatIfBranch } from './scenes/what-if-branch.ts';
import { PlayHead } from './time/play-head.svelte.ts';
import { timeScaleOf, type TimeScale } from './time/time-scale.ts';
import { ShownTimeline } from './simulating/shown-timeline.svelte.ts';
import { Simulations } from './simulating/simulations.svelte.ts';
import { branchScenario, unitsIn } from './simulating/timelines.ts';

export class ConversationLab extends DocumentLab<ConversationDocument> {
	readonly history = new History<ConversationDocument>(START);
	protected readonly form = CONVERSATION_FORM;
	readonly simulations: Simulations;
	/** Holds the action that Act now is about to perform at the play head. */
	readonly actForm = new ActForm(this);
	readonly playHead = new PlayHead(() => this);
	/**
	 * Holds the selected unit with its timeline. It is valid only for this timeline, because undo can show another
	 * one.
	 */
	#selected: { readonly timeline: Timeline; readonly unit: Unit } | null = $state.raw(null);
	/** Is true at first, because nothing is shown that has not happened. An older address shows everything. */
	#laterHidden = $state(true);
	#pinned: readonly string[] = $state.raw([]);
	/** Holds the indices of the two branches that are compared. */
	#compared: readonly [number, number] | null = $state.raw(null);
	readonly branch: Branch = $derived.by(() => {
		const { branches, current } = this.history.document;
		return branches[current]!;
	});
	/** Holds what the scene says at the play head, and what it asks. */
	readonly shownScene = new ShownScene(
		() => this.history.document,
		() => this.playHead.at,
	);
	readonly #shownTimeline = new ShownTimeline(
		() => ({ document: this.history.document, scenario: this.branch.scenario }),
		() => this.simulations,
	);
	readonly units: readonly Unit[] = $derived(unitsIn(this.timeline));
	/** Holds the numbers of the pins, from 1, by the units that they mark. */
	readonly pins: ReadonlyMap<Unit, number> = $derived(pinnedUnits(this.#pinned, this.units));
	/** Holds the time of the last entry, in milliseconds, and at least 1, so that the time axis has a length. */
	readonly endMs: number = $derived(Math.max(1, this.timeline.entries.at(-1)?.at ?? 0));
	readonly scale: TimeScale = $derived(timeScaleOf(this.timeline, this.endMs));
	readonly world: World = $derived(worldAt(this.timeline, this.playHead.at));
	/** Counts the entries up to the play head. */
	readonly entriesReached: number = $derived(entriesBy(this.timeline, this.playHead.at));
	/**
	 * Holds the timeline and the number of its entries up to the play head. It is the same object until one of them
	 * changes.
	 */
	readonly shown = $derived({ timeline: this.timeline, entriesReached: this.entriesReached });
	/**
	 * Is the time up to which the views show what happens, in milliseconds. It is `Infinity` if they show
	 * everything: later events are not hidden, or none are left. Otherwise it is the time of the latest event, so
	 * that the views change only at events while the conversation plays.
	 */
	readonly shownUntil: number = $derived.by(() => {
		const { entries } = this.timeline;
		if (!this.#laterHidden || this.entriesReached === entries.length) return Infinity;
		return entries[this.entriesReached - 1]?.at ?? 0;
	});
	readonly outcome: Outcome = $derived(outcomeOf(this.timeline));
	constructor(simulations = new Simulations()) {
		super();
		this.simulations = simulations;
	}

	get scene(): Scene | null {
		return this.shownScene.scene;
	}
	get selected(): Unit | null {
		return this.#selected?.timeline === this.timeline ? this.#selected.unit : null;
	}
	/** Returns the scenario that is shown: that of the current branch, or an older one while the learner types. */
	get scenario(): Scenario {
		return this.#shownTimeline.scenario;
	}
	/** Returns the timeline that is shown: that of the scenario, or the last one while the scenario is being simulated. */
	get timeline(): Timeline {
		return this.#shownTimeline.timeline;
	}
	/** Returns whether the learner is typing, so that the last input is not simulated yet. */
	get typing(): boolean {
		return this.#shownTimeline.typing;
	}
	/** Returns whether the shown timeline is older than the scenario, which is being simulated or was stopped. */
	get stale(): boolean {
		return this.#shownTimeline.stale;
	}
	/** Returns the indices of the compared branches, or null if none are compared. */
	get compared(): readonly [number, number] | null {
		const { branches } = this.history.document;
		const there = this.#compared?.every((at) => branches[at] !== undefined);
		return there === true ? this.#compared : null;
	}
	/** Returns the scenarios that must be simulated, that of the current branch first. */
	get wanted(): readonly Scenario[] {
		const { branches } = this.history.document;
		return [this.scenario, ...(this.compared ?? []).map((at) => branches[at]!.scenario)];
	}
	/** Returns whether the views leave out what happens after the play head, as at first, instead of showing it pale. */
	get laterHidden(): boolean {
		return this.#laterHidden;
	}
	/** Is true for an unchanged scene, which the learner can choose again. */
	override get pristine(): boolean {
		return isSceneAsWritten(this.document);
	}
	get view(): Parameters {
		const at = this.stale ? this.playHead.wanted : this.playHead.at;
		return {
			...(at === 0 ? {} : { at: String(writtenMs(at)) }),
			...(this.#laterHidden ? { later: 'hidden' } : {}),
		};
	}

	open(parameters: URLSearchParams): Opened {
		const { document, ...read } = this.openDocument(parameters);
		const problems = [...read.problems];
		const { held } = this.playHead;
		this.playHead.hold(false);
		if (document !== null) this.playHead.rest(0);
		// The length of a conversation is known only after its simulation.
		const { untilMs } = this.scenario;
		const most = this.stale ? untilMs : writtenMs(this.endMs);
		const bounds = { least: 0, most, fraction: true };
		const at = readAddressNumber(parameters, 'at', bounds, problems);
		if (at !== null) this.playHead.rest(at, this.stale ? untilMs : undefined);
		else if (parameters.has('s') && !parameters.has('at')) this.playHead.rest(0);
		const later = parameters.get('later');
		if (later === 'hidden') this.#laterHidden = true;
		else if (later !== null)
			problems.push({ parameter: 'later', found: later, kind: 'unknown-value' });
		// An address without this parameter shows everything, unless it describes only a part of the view.
		else if (document !== null || parameters.has('s')) this.#laterHidden = false;
		this.playHead.hold(held);
		return { document: document !== null, problems };
	}

	override restore(saved: unknown): Restored {
		const restored = super.restore(saved);
		if (restored.document) {
			this.simulations.forget();
			this.#showTime(0);
		}
		return restored;
	}

	/** Returns what was entered in Act now. The drafts of Build are a part of the document. */
	get drafts(): Json | null {
		return this.actForm.saved;
	}
	restoreDrafts(saved: unknown): void {
		this.actForm.restore(saved);
	}

	/** Shows a scene from its beginning. */
	openExample(id: string): boolean {
		const scene = sceneOf(id);
		if (scene === null) return false;
		this.playHead.hold(false);
		this.replace(documentOf(scene.id, scene.scenario));
		this.#showTime(0);
		return true;
	}

	/**
	 * Takes the document of a gesture of Build. Successive gestures with the same `run` are one step of undo.
	 * A play head at the end stays at the end, so that it shows what the change leads to.
	 */
	build(document: ConversationDocument, run: string | null = null): void {
		const shown = this.timeline.scenario;
		const atEnd = this.playHead.at >= this.endMs;
		this.history.commit(document, run);
		const { untilMs } = this.branch.scenario;
		if (atEnd) this.playHead.rest(untilMs, untilMs);
		if (run === null) this.#shownTimeline.release();
		else this.#shownTimeline.hold(shown);
	}

	/** Shows and simulates the typed scenario. The fields call it after a pause in typing. */
	showTyped(): void {
		this.#shownTimeline.release();
	}

	/** Replaces the whole document by a scenario without a scene. */
	begin(scenario: Scenario): void {
		this.replace(documentOf('', scenario));
		this.#showTime(0);
	}

	/**
	 * Returns whether no branch can be added. A document with more branches could not be restored at the next
	 * visit.
	 */
	get full(): boolean {
		return this.history.document.branches.length >= MOST_BRANCHES;
	}

	/**
	 * Adds an action at the play head and shows the conversation that follows as a new branch. Returns the
	 * problem, and changes nothing, if the branch could not be restored at the next visit.
	 */
	act(action: Pick<Scripted, 'who' | 'do'>, name = ''): ShapeProblem | null {
		if (this.stale || this.full) return null;
		const { scenario } = this.branch;
		const [problem] = readScenario(withAction(scenario, this.playHead.at, action)).problems;
		if (problem) return problem;
		const branch = branchScenario(scenario, this.playHead.at, action);
		this.history.commit(branched(this.history.document, this.playHead.at, branch, { name }));
		this.#selected = null;
		return null;
	}

	/** Takes the learner's prediction and shows the branch of the what-if. */
	answer(answer: number): void {
		const whatIf = this.shownScene.answer(answer);
		if (whatIf !== null) this.follow(whatIf);
	}

	/** Shows the branch of a what-if from its beginning. A branch that exists already is used again. */
	follow(whatIf: WhatIf): void {
		const { document } = this.history;
		const there = document.branches.findIndex((branch) => branch.whatIf === whatIf.id);
		if (there >= 0) {
			this.toBranch(there);
		} else if (!this.full) {
			const { at, scenario } = whatIfBranch(this.scene!, whatIf);
			const from = { ...document, current: 0 };
			this.history.commit(branched(from, at, scenario, { whatIf: whatIf.id }));
			this.newHistoryEntry();
		}
		this.#showTime(this.branch.from?.at ?? 0);
	}

	toBranch(index: number): void {
		const { document } = this.history;
		if (document.branches[index] === undefined) return;
		this.history.commit({ ...document, current: index });
		this.#selected = null;
		this.playHead.moveTo(this.playHead.wanted);
	}

	deleteBranch(index: number): void {
		this.history.commit(without(this.history.document, index));
		this.#selected = null;
	}

	/** Shows two branches beside each other; null ends the comparison. */
	compare(pair: readonly [number, number] | null): void {
		this.#compared = pair;
	}

	nameBranch(index: number, name: string): void {
		this.history.commit(renamed(this.history.document, index, textUpTo(name, 80)), `name-${index}`);
	}

	key({ key }: Pick<KeyboardEvent, 'key'>): boolean {
		switch (key) {
			case ' ':
				this.playHead.play(!this.playHead.playing);
				return true;
			case 'ArrowRight':
			case 'ArrowLeft':
				this.step(key === 'ArrowRight' ? 1 : -1);
				return true;
			case 'Home':
			case 'End':
				this.playHead.rest(key === 'Home' ? 0 : this.endMs);
				return true;
			default:
				return false;
		}
	}

	select(unit: Unit | null): void {
		this.#selected = unit === null ? null : { timeline: this.timeline, unit };
	}

	/** Hides what happens after the play head, and keeps the play head from going there. */
	hideLater(hidden: boolean): void {
		this.chooseLater(hidden);
		this.playHead.hold(hidden);
	}
	/** Hides or shows what happens after the play head, as the learner chooses. */
	chooseLater(hidden: boolean): void {
		this.#laterHidden = hidden;
	}

	showPins(facts: readonly string[]): void {
		this.#pinned = facts;
	}

	step(by: 1 | -1): boolean {
		this.playHead.step(by);
		return true;
	}

	/** Moves the play head to a time, with nothing selected. */
	#showTime(ms: number): void {
		this.#selected = null;
		this.playHead.rest(ms);
	}
}

/** Rounds a time for an address, which has at most three decimals. The end of a conversation may be rounded up. */
function writtenMs(ms: number): number {
	return Math.round(ms * 1000) / 1000;
}

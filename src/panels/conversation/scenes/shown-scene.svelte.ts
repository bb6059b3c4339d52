// What a scene adds to its conversation. The branches and the time of the play head go in; the words of the scene for this
// time and its what-if questions come out. There are none once the scene’s scenario has been changed.
import { sharedMs, type Branch } from '../branches/branch.ts';
import type { Scene, WhatIf } from './scene.ts';
import { sceneOf } from './scenes.ts';

/** Says which of the scene's words describe the time of the play head. */
export type SceneNarration =
	| { readonly type: 'text'; readonly index: number }
	/** Says that the play head is in the branch of a what-if. */
	| { readonly type: 'what-if'; readonly id: string };

/** Holds a what-if question of the scene, and the index of the chosen answer. */
export interface AskedWhatIf {
	readonly whatIf: WhatIf;
	readonly answer: number | null;
}

interface SceneBranches {
	/** Holds the id of the scene, or an empty text for a conversation without one. */
	readonly scene: string;
	readonly branches: readonly Branch[];
	/** Holds the index of the branch in front. */
	readonly current: number;
}

export class ShownScene {
	readonly #branches: () => SceneBranches;
	readonly #playHeadMs: () => number;
	#asked: AskedWhatIf | null = $state.raw(null);
	readonly scene: Scene | null = $derived.by(() => sceneOf(this.#branches().scene));
	/** Says whether the first branch still is the scene as it was written. */
	readonly #unchanged: boolean = $derived.by(
		() => this.scene !== null && this.scene.scenario === this.#branches().branches[0]!.scenario,
	);
	/** Lists the what-ifs of the scene. */
	readonly whatIfs: readonly WhatIf[] = $derived(this.#unchanged ? this.scene!.whatIfs : []);
	/**
	 * Holds the words for the play head: the last text of the scene up to it. After the start of a branch only a
	 * what-if has words.
	 */
	readonly narration: SceneNarration | null = $derived.by(() => {
		if (this.scene === null || !this.#unchanged) return null;
		const { branches, current } = this.#branches();
		const at = this.#playHeadMs();
		if (at > sharedMs(branches, current)) {
			const { whatIf } = branches[current]!;
			return whatIf === '' ? null : { type: 'what-if', id: whatIf };
		}
		const index = this.scene.narration.findLastIndex((told) => told.at <= at);
		return index < 0 ? null : { type: 'text', index };
	});

	/**
	 * Joins the scene to a conversation.
	 * @param branches gives the scene and the branches
	 * @param playHeadMs gives the time of the play head
	 */
	constructor(branches: () => SceneBranches, playHeadMs: () => number) {
		this.#branches = branches;
		this.#playHeadMs = playHeadMs;
	}

	/** Returns the what-if question on display, or null if the scene that asks it is not shown. */
	get asked(): AskedWhatIf | null {
		return this.#asked && this.whatIfs.includes(this.#asked.whatIf) ? this.#asked : null;
	}

	/** Shows the question of a what-if before its answer; null removes it. */
	ask(whatIf: WhatIf | null): void {
		this.#asked = whatIf && { whatIf, answer: null };
	}

	/** Takes the learner's prediction. Returns the what-if that was asked, or null if none was. */
	answer(answer: number): WhatIf | null {
		const { asked } = this;
		if (asked === null) return null;
		this.#asked = { ...asked, answer };
		return asked.whatIf;
	}
}

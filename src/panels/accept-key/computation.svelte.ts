// The computation of one key as the stages show it: its values, and the round, the block and the light in it. The
// lab has the computation of its key. A stage has one whose key may be a frame older, while the round and the
// light follow the user at once.
import { SHA1_ROUNDS, sha1Block, sha1Round } from '../../engine/bytes/index.ts';
import { checkKey, type AcceptTrace } from '../../engine/handshake/index.ts';
import { keyVerdicts } from './key-verdict.ts';
import { lightOf, type Spot } from './light.ts';

/** Holds what the user has chosen to see. */
export interface ChosenView {
	/** Holds the round as it was chosen, counted from 1 through all blocks. The key may have fewer rounds. */
	readonly chosenRound: number;
	/** Says what is pointed at or focused. */
	readonly spot: Spot | null;
}

export class Computation {
	readonly #trace: () => AcceptTrace;
	readonly #chosen: ChosenView;

	readonly verdicts = $derived(keyVerdicts(this.trace.keyText));
	/** Counts the bytes that the key encodes, or null if it is not Base64. */
	readonly keyBytes = $derived(checkKey(this.trace.keyText).bytes?.length ?? null);
	/** Holds the current round, counted from 1 through all blocks. */
	readonly round = $derived.by(() => Math.min(this.#chosen.chosenRound, this.rounds));
	readonly blockIndex = $derived(Math.floor((this.round - 1) / SHA1_ROUNDS));
	readonly block = $derived(sha1Block(this.trace.sha1, this.blockIndex));
	/** Holds the values of the current round. FIPS 180-4 counts the rounds of a block from 0 to 79. */
	readonly roundTrace = $derived(sha1Round(this.block, (this.round - 1) % SHA1_ROUNDS));
	readonly light = $derived.by(() => lightOf(this.#chosen.spot, this.trace));

	constructor(trace: () => AcceptTrace, chosen: ChosenView) {
		this.#trace = trace;
		this.#chosen = chosen;
	}

	get trace(): AcceptTrace {
		return this.#trace();
	}
	get rounds(): number {
		return this.trace.sha1.blocks * SHA1_ROUNDS;
	}
}

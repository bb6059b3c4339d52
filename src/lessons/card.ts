// The form of a card: a statement or a bug, a vote on it, and the state of a lab that shows what is true. The
// words of the cards are in `strings/*/claims.ts` and `strings/*/bugs.ts`.
import type { Condition } from './lesson.ts';

export interface Card {
	/** Holds the name in the address: `#/learn/claims/<id>` or `#/learn/bugs/<id>`. It never changes. */
	readonly id: string;
	/** Lists the ids of the answers. */
	readonly choices: readonly string[];
	readonly right: string;
	/** Holds the state of a lab that shows what is right, and the facts of this state that show it. */
	readonly proof: { readonly open: string; readonly shownBy: readonly Condition[] };
	/** Names the document and section that decide, for example “RFC 6455 §5.3”. */
	readonly section: string;
	/** Holds the address of the public thread about a bug; it is null for a claim. */
	readonly thread: string | null;
}

/** Lists the answers to a claim. */
export const CLAIM_CHOICES = ['true', 'false', 'depends'] as const;

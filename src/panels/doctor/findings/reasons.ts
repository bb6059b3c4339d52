// Why a finding is thought to be so: each reason with the places that show it. The page numbers the reasons, and the same
// number stands at the lines.
import { evidencePlaces, type CaseItem, type PlacedRule } from '../../../evidence/case-items.ts';
import type { Case } from '../../../evidence/case.ts';
import { troubleSigns, type PlacedSign } from '../../../evidence/findings.ts';
import type { LitPlace } from '../lit-places.ts';

/** Represents a reason: a sign, or a broken rule with its first breach. */
export interface Reason {
	/** Lists the places in the pieces; it is empty for an answer of the person. */
	readonly places: readonly LitPlace[];
	readonly sign: PlacedSign | null;
	readonly breach: PlacedRule | null;
}

/** Returns the reasons of a finding. What says the same at several places is one reason. */
export function reasonsOf(item: CaseItem): readonly Reason[] {
	const reasons = new Map<string, Reason & { readonly places: LitPlace[] }>();
	for (const one of evidencePlaces(item)) {
		const isSign = 'id' in one;
		const key = isSign ? `${one.id} ${JSON.stringify(one.values)}` : `${one.rule} ${one.by}`;
		const [sign, breach] = isSign ? [one, null] : [null, one];
		const reason = reasons.get(key) ?? { places: [], sign, breach };
		const { piece, range } = one;
		if (piece >= 0) reason.places.push({ piece, range });
		reasons.set(key, reason);
	}
	return [...reasons.values()];
}

/** Counts the clues of a piece: the places of it that the findings show, or what is said if there are none. */
export function cluesIn({ items, signs }: Case, piece: number): number {
	const said = [...troubleSigns(signs), ...signs.filter(({ id }) => id === 'plain-response')];
	const places = items.length > 0 ? items.flatMap(evidencePlaces) : said;
	const own = places.filter((one) => one.piece === piece);
	return new Set(own.map(({ range }) => (range ? `${range.from} ${range.to}` : ''))).size;
}

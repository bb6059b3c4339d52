// The side of an item as far as the evidence shows it. Bytes without a mask are taken for those of a server, because a
// client must mask; but the missing mask may itself be the fault, so they name no side.
import { itemConnections, type CaseItem } from './case-items.ts';
import type { CaseConnection } from './case.ts';
import { causeSides } from './cause-side.ts';
import type { Side } from './causes/record.ts';

/** Returns the sides of an item, none if nothing shows them. */
export function itemSides(item: CaseItem, connections: readonly CaseConnection[]): readonly Side[] {
	if (item.type === 'fact') return item.finding.side === null ? [] : [item.finding.side];
	const about = itemConnections(item);
	const isAssumed = about.length > 0 && about.every((at) => isSideAssumed(connections[at]));
	if (item.type === 'rule') {
		const { by } = item.finding;
		return by === 'intermediary' ? ['between'] : isAssumed ? [] : [by];
	}
	const sides = causeSides(item.finding.cause, item.finding.evidence);
	return isAssumed && sides.length === 1 && sides[0] === 'server' ? [] : sides;
}

function isSideAssumed(connection: CaseConnection | undefined): boolean {
	if (connection === undefined || connection.choice.swapped) return false;
	const { assumed, unseen } = connection.asRead;
	const isUnmasked = assumed.some(
		({ id, values }) => id === 'client-by-mask' && values['side'] === 'server',
	);
	return isUnmasked && unseen.includes('opening');
}

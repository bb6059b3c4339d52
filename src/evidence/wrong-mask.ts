// Which side masked a frame wrongly: a client must mask its frames, and a server must not (RFC 6455 §5.1). What to do
// about one is the opposite of what to do about the other.
import type { Role } from '../engine/role.ts';
import type { Sign } from './sign.ts';

/** Returns the side that sent a wrongly masked frame; null if the signs name neither side, or both. */
export function wrongMaskSide(signs: readonly Sign[]): Role | null {
	const sides = new Set(signs.map(sideOf).filter((side) => side !== null));
	const [side] = sides;
	return side !== undefined && sides.size === 1 ? side : null;
}

function sideOf({ id, values }: Sign): Role | null {
	const isBroken = (rule: string) => id === 'rule-broken' && values['rule'] === rule;
	if (id === 'mask-missing' || isBroken('mask-client')) return 'client';
	if (id === 'mask-unexpected' || isBroken('mask-server')) return 'server';
	return null;
}

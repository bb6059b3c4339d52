// Finds members of an action that are well formed and yet prevent what the action says: a text that does not fit
// into its frame, a reason without a close code, or no bytes where some are needed.
import { utf8Length } from '../../bytes/utf8-text.ts';
import type { ScriptAction } from '../scenario.ts';
import { ACTIONS } from './actions.ts';
import type { FieldTable } from './fields.ts';

/** Names a well-formed member because of which the action would do nothing or not what it says. */
export interface UnsendableMember {
	readonly name: string;
	readonly kind: 'does-not-fit' | 'needs' | 'empty';
	/** Holds the length of the text in bytes of UTF-8. */
	readonly bytes: number;
	/** Counts the bytes that fit. */
	readonly fits: number;
}

/**
 * Returns the members that a form should report before the action is performed. `readScenario` accepts them,
 * and the simulation shows what follows from them.
 */
export function unsendableMembers(action: ScriptAction): readonly UnsendableMember[] {
	const fields: FieldTable = ACTIONS[action.type].fields;
	const values = new Map<string, unknown>(Object.entries(action));
	const found: UnsendableMember[] = [];
	for (const [name, field] of Object.entries(fields)) {
		const value = values.get(name);
		if (typeof value !== 'string') continue;
		const bytes = utf8Length(value);
		const fits = field.type === 'text' ? (field.fits ?? Infinity) : Infinity;
		const member = { name, bytes, fits };
		if (bytes > fits) found.push({ ...member, kind: 'does-not-fit' });
		if (field.type === 'text' && field.needs !== undefined && !values.has(field.needs)) {
			found.push({ ...member, kind: 'needs' });
		}
		if (field.type === 'hex' && field.some && value.trim() === '') {
			found.push({ ...member, kind: 'empty' });
		}
	}
	return found;
}

// The form of a setting or a line of code that does something else than was meant.
import type { Side } from '../../causes/record.ts';

export interface OddSetting {
	/** Is null if nothing shows the side. */
	readonly side: Side | null;
	/** Matches the setting; a group holds what the words quote. */
	readonly setting: RegExp;
	/** Matches what shows that it is at work, if the setting alone does not. */
	readonly beside?: RegExp;
	readonly without?: RegExp;
}

export type OddSettings = Readonly<Record<string, OddSetting>>;

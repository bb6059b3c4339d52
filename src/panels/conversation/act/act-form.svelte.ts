// The action that the form holds for the play head: its actor, its kind, and the texts typed for it. It is not part of the
// conversation, but it outlives the panel, and a reload of the tab restores it.
import type { HexDraft } from '../../../editor/settings.ts';
import { hexText, readHex, type Bytes } from '../../../engine/bytes/index.ts';
import { ownValue } from '../../../engine/own-value.ts';
import {
	SCRIPT_ACTORS,
	type ScenarioField,
	type Unit,
	type World,
} from '../../../engine/simulation/index.ts';
import type { Json } from '../../../lab/lab.ts';
import { asBoolean, asOneOf, asText, SavedFields } from '../../../lab/saved-fields.ts';
import { scenarioFieldText } from '../form/field-text.ts';
import type { FormValues } from '../form/form-values.ts';
import {
	actKindsOf,
	actionFields,
	startValue,
	type ActKind,
	type ActionReading,
	type GivenValues,
	type Who,
} from './given-action.ts';
import { unitsInTransit, type UnitInTransit } from './units-in-transit.ts';

/** Holds the changed bytes of a frame or head, and typed digits that do not form a whole byte yet. */
interface ByteChange {
	/**
	 * `departureEntry` is the timeline's entry in which the frame or head left, `offset` the place of its first
	 * byte in its stream.
	 */
	readonly departureEntry: number;
	readonly offset: number;
	readonly bytes: Bytes;
	readonly draft: HexDraft | null;
}

/** Names the part of the lab that the form needs. */
interface ActFormLab {
	readonly world: World;
	readonly units: readonly Unit[];
	readonly selected: Unit | null;
}

type Kinds = Readonly<Record<Who, ActKind>>;
const NOTHING_GIVEN: GivenValues = {};
const START_KINDS: Kinds = { client: 'text', server: 'ping', network: 'change' };

export const keyOf = ({ unit }: UnitInTransit): string => `${unit.hop} ${unit.way} ${unit.offset}`;

export class ActForm {
	readonly #lab: ActFormLab;
	#who: Who = $state('server');
	#kinds: Kinds = $state.raw(START_KINDS);
	#given: GivenValues = $state.raw(NOTHING_GIVEN);
	#wanted = $state('');
	#change: ByteChange | null = $state.raw(null);

	/** Lists the frames and heads whose bytes can be changed at the time of the play head. */
	readonly choices: readonly UnitInTransit[] = $derived.by(() =>
		unitsInTransit(this.#lab.world, this.#lab.units),
	);
	readonly chosen: UnitInTransit | null = $derived.by(() => {
		const { selected } = this.#lab;
		return (
			this.choices.find((one) => keyOf(one) === this.#wanted) ??
			this.choices.find(({ unit }) => unit === selected) ??
			this.choices.find(({ unit }) => unit.kind === 'frame') ??
			this.choices[0] ??
			null
		);
	});
	/** Holds the change of the chosen frame or head, or null if the stored change belongs to another one. */
	readonly #own: ByteChange | null = $derived.by(() => {
		const [change, unit] = [this.#change, this.chosen?.unit];
		return change?.departureEntry === unit?.departureEntry && change?.offset === unit?.offset
			? change
			: null;
	});
	/** Holds the bytes of the chosen frame or head as they are to arrive. */
	readonly bytes: Bytes | null = $derived(this.#own?.bytes ?? this.chosen?.bytes ?? null);
	readonly hexDraft: HexDraft | null = $derived(this.#own?.draft ?? null);
	/** Holds the form as plain data, or null while nothing in it differs from its start. */
	readonly saved: Json | null = $derived.by(() => this.#save());

	constructor(lab: ActFormLab) {
		this.#lab = lab;
	}

	get who(): Who {
		return this.#who;
	}
	get kind(): ActKind {
		return this.#kinds[this.#who];
	}
	/** Returns the values entered in the fields of each kind of action. */
	get given(): GivenValues {
		return this.#given;
	}

	chooseWho(who: Who): void {
		this.#who = who;
	}
	chooseKind(kind: string): void {
		const chosen = actKindsOf(this.#who).find((one) => one === kind) ?? this.kind;
		this.#given = carriedOver(this.#given, this.kind, chosen);
		this.#kinds = { ...this.#kinds, [this.#who]: chosen };
	}
	/**
	 * Enters a value in a field of the chosen kind.
	 * @param path the path of the field, for example "ping.text"
	 */
	give(path: string, value: string | boolean): void {
		this.#given = { ...this.#given, [path]: value };
	}

	/**
	 * Chooses the frame or head whose bytes are to be changed.
	 * @param key the `keyOf` one of the choices
	 */
	choose(key: string): void {
		this.#wanted = key;
	}
	/** Replaces the bytes of the chosen frame or head; null restores the bytes that left. */
	change(bytes: Bytes | null): void {
		this.#put(bytes, null);
	}
	keepHexDraft(draft: HexDraft | null): void {
		if (draft || this.#own) this.#put(this.bytes, draft);
	}

	#put(bytes: Bytes | null, draft: HexDraft | null): void {
		const unit = this.chosen?.unit;
		this.#change =
			bytes && unit
				? { departureEntry: unit.departureEntry, offset: unit.offset, bytes, draft }
				: null;
	}

	#save(): Json | null {
		const change = this.#change;
		const isStart =
			this.#who === 'server' && this.#kinds === START_KINDS && this.#given === NOTHING_GIVEN;
		if (isStart && change === null) return null;
		return {
			who: this.#who,
			kinds: this.#kinds,
			fields: this.#given,
			wanted: this.#wanted,
			...(change && {
				change: {
					left: change.departureEntry,
					offset: change.offset,
					hex: hexText(change.bytes, ''),
					text: change.draft?.text ?? null,
				},
			}),
		};
	}

	/** Restores saved data. A part that cannot be read has its start value. */
	restore(saved: unknown): void {
		const all = SavedFields.of(saved);
		const kinds = all?.group('kinds');
		const fields = all?.group('fields');
		if (!all || !kinds || !fields) return;
		const kindOf = (who: Who) =>
			kinds.take<ActKind>(who, asOneOf<ActKind>(actKindsOf(who)), START_KINDS[who]);
		this.#who = all.take('who', asOneOf(SCRIPT_ACTORS), 'server');
		this.#kinds = {
			client: kindOf('client'),
			server: kindOf('server'),
			network: kindOf('network'),
		};
		this.#given = savedValues(fields);
		this.#wanted = all.take('wanted', asText(), '');
		this.#change = all.take('change', readChange, null);
	}
}

/** Copies the values entered for one kind to the fields of the same name of another kind. */
function carriedOver(given: GivenValues, from: ActKind, to: ActKind): GivenValues {
	const values = new Map(Object.entries(given));
	const carried = Object.keys(actionFields(to)).flatMap((name) => {
		const value = values.get(`${from}.${name}`);
		return value === undefined ? [] : [[`${to}.${name}`, value] as const];
	});
	return carried.length === 0 ? given : { ...given, ...Object.fromEntries(carried) };
}

function savedValues(saved: SavedFields): GivenValues {
	const kinds = new Set(SCRIPT_ACTORS.flatMap(actKindsOf));
	const read = [...kinds].flatMap((kind) =>
		Object.entries(actionFields(kind)).flatMap(([name, field]) => {
			const path = `${kind}.${name}`;
			const value = saved.take<string | boolean | null>(path, savedAs(field), null);
			return value === null ? [] : [[path, value] as const];
		}),
	);
	return read.length === 0 ? NOTHING_GIVEN : Object.fromEntries(read);
}

function savedAs(field: ScenarioField): (value: unknown) => string | boolean | undefined {
	if (field.type === 'flag') return asBoolean;
	return field.type === 'choice' ? asOneOf(field.choices) : asText();
}

function readChange(saved: unknown): ByteChange | undefined {
	if (typeof saved !== 'object' || saved === null) return undefined;
	const { left, offset, hex, text } = saved as Record<string, unknown>;
	if (typeof left !== 'number' || typeof offset !== 'number') return undefined;
	if (typeof hex !== 'string') return undefined;
	const { bytes, complete } = readHex(hex);
	return complete ? { departureEntry: left, offset, bytes, draft: draftIn(text) } : undefined;
}

function draftIn(text: unknown): HexDraft | null {
	if (typeof text !== 'string') return null;
	const [problem] = readHex(text).problems;
	if (!problem) return null;
	const { line, column, found, kind } = problem;
	return { text, line, column, found, kind };
}

/**
 * Returns the values entered for the action, as the values of a form.
 * @param problems the problems by the names of fields; null while they are not shown
 */
export function givenValues(
	actForm: ActForm,
	problems: ActionReading['problems'] | null,
): FormValues {
	const valueAt = (path: string): unknown =>
		ownValue(actForm.given, path) ?? startValue(actForm.kind, nameIn(path));
	return {
		get version() {
			return actForm.given;
		},
		valueAt,
		readField: (path, field) => ({
			text: scenarioFieldText(field, valueAt(path)),
			problem: problems?.get(nameIn(path)) ?? null,
		}),
		type: (path, _, text) => {
			actForm.give(path, text);
		},
		set: (path, value) => {
			if (typeof value === 'string' || typeof value === 'boolean') actForm.give(path, value);
			return null;
		},
		leave: () => undefined,
	};
}

function nameIn(path: string): string {
	return path.slice(path.indexOf('.') + 1);
}

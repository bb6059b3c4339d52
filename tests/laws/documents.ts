// The laws of the documents of every lab: they can be written and read again as saved data and as addresses.
// If one value of the data is damaged, reading reports its place.
import { hexByte } from '../../src/engine/bytes/index.ts';
import { STATE_NAMES } from '../../src/engine/endpoint/index.ts';
import { DEFAULT_SERVER } from '../../src/engine/handshake/index.ts';
import { WHOLE_FIELDS, type Scenario } from '../../src/engine/simulation/index.ts';
import { formatAddress, parseAddress } from '../../src/app/address/address.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { holds } from '../../src/lessons/conditions.ts';
import { loadCourse } from '../../src/lessons/course.ts';
import { FACTS_OF } from '../../src/lessons/facts/facts-of.ts';
import { labOfAddress } from '../../src/lessons/lesson.ts';
import { packLab, restorePacked, restoreText, saveText } from '../../src/lab/saved.ts';
import type { AcceptKeyDocument } from '../../src/panels/accept-key/accept-key-document.ts';
import { AcceptKeyLab } from '../../src/panels/accept-key/accept-key-lab.svelte.ts';
import {
	COMPARE_FIELDS,
	START as COMPARE_START,
	type CompareDocument,
} from '../../src/panels/compare/compare-document.ts';
import { CompareLab } from '../../src/panels/compare/compare-lab.svelte.ts';
import { typedField, typedJson } from '../../src/panels/conversation/build/build-document.ts';
import {
	branched,
	documentOf,
	renamed,
	type ConversationDocument,
} from '../../src/panels/conversation/conversation-document.ts';
import { ConversationLab } from '../../src/panels/conversation/conversation-lab.svelte.ts';
import { client, scenario, server } from '../../src/panels/conversation/scenes/scene.ts';
import { SCENES } from '../../src/panels/conversation/scenes/scenes.ts';
import type { DoctorDocument } from '../../src/panels/doctor/doctor-document.ts';
import { DoctorLab } from '../../src/panels/doctor/doctor-lab.svelte.ts';
import type { PlacedChoice } from '../../src/evidence/case.ts';
import { CAUSE_IDS } from '../../src/evidence/cause.ts';
import { PIECE_KINDS, type Piece } from '../../src/evidence/piece.ts';
import { QUESTIONS, QUESTION_IDS } from '../../src/evidence/questions.ts';
import type { FrameDocument } from '../../src/panels/frame/frame-document.ts';
import { FrameLab } from '../../src/panels/frame/frame-lab.svelte.ts';
import { EXAMPLES as HANDSHAKES } from '../../src/panels/handshake/examples.ts';
import type { HandshakeDocument } from '../../src/panels/handshake/handshake-document.ts';
import { HandshakeLab } from '../../src/panels/handshake/handshake-lab.svelte.ts';
import { CODES } from '../../src/panels/rules/catalogue.ts';
import {
	FACETS,
	FACET_VALUES,
	GLOSSARY_PAGE,
	STATES_PAGE,
	START as RULES_START,
	type RulesDocument,
} from '../../src/panels/rules/rules-document.ts';
import { RANGES, type TourDocument } from '../../src/panels/tour/tour-document.ts';
import { TourLab } from '../../src/panels/tour/tour-lab.svelte.ts';
import { RulesLab } from '../../src/panels/rules/rules-lab.svelte.ts';
import { TERM_IDS } from '../../src/strings/terms.ts';
import type { Draw } from './draw.ts';
import { documentBytes, frameContext, text } from './inputs.ts';
import { law, lawOfPeer, must, type Law } from './law.ts';
import { mustBeSame } from './same.ts';

interface Room<Doc extends object> {
	readonly id: string;
	readonly inPath?: string;
	readonly create: () => Lab<Doc>;
	readonly document: (draw: Draw) => Doc;
	readonly share: number;
}

const ROOMS = [
	room({ id: 'handshake', create: () => new HandshakeLab(), document: handshake, share: 0.01 }),
	room({ id: 'accept-key', create: () => new AcceptKeyLab(), document: pair, share: 0.03 }),
	room({ id: 'frame', create: () => new FrameLab(), document: frame, share: 0.1 }),
	room({
		id: 'conversation',
		create: () => new ConversationLab(),
		document: conversation,
		share: 0.01,
	}),
	room({ id: 'compare', create: () => new CompareLab(), document: setting, share: 0.05 }),
	room({ id: 'rules', inPath: 'code', create: () => new RulesLab(), document: search, share: 0.1 }),
	room({ id: 'tour', inPath: 'scene', create: () => new TourLab(), document: tour, share: 0.05 }),
	room({
		id: 'doctor',
		inPath: 'cause',
		create: () => new DoctorLab(),
		document: brought,
		share: 0.03,
	}),
];

/** The goals of the lessons with the facts of their lab. */
const COURSE = await loadCourse();

export const DOCUMENT_LAWS: readonly Law[] = [...ROOMS.flatMap(lawsOf), ...ROOMS.flatMap(goalLaw)];

/** A goal that any document may reach asks for nothing. */
function goalLaw({ id, document, share }: Room<object>): readonly Law[] {
	const factsOf = Object.entries(FACTS_OF).find(([lab]) => lab === id)?.[1];
	const tasks = COURSE.flatMap(({ steps }) =>
		steps
			.filter((step) => step.kind === 'do')
			.filter(({ open }) => labOfAddress(open).lab === id)
			// A task to break the bytes asks for no particular ones.
			.filter(({ goal }) => !goal.some(({ fact, not }) => fact === 'failure.rule' && not === null)),
	);
	if (!factsOf || tasks.length === 0) return [];
	const reached = law(`${id}: a random document reaches no goal of a lesson`, document, (one) => {
		const facts = factsOf(one);
		must(facts !== null, 'a document without facts');
		const met = tasks.filter(({ goal }) => holds(goal, facts)).map((task) => task.id);
		mustBeSame(met, []);
	});
	return [{ ...reached, share }];
}

function lawsOf({ id, inPath, create, document, share }: Room<object>): readonly Law[] {
	const saving = law(
		`${id}: a document that is saved, restored and saved again is the same`,
		document,
		(one) => {
			const lab = labWith(create, one);
			const saved = saveText(id, lab);
			const again = create();
			mustBeSame(restoreText(id, again, saved), { type: 'restored', leftOut: [], refused: [] });
			mustBeSame(again.history.document, one);
			mustBeSame(saveText(id, again), saved);
		},
	);
	const opening = lawOfPeer(
		{ name: `${id}: the address of a document opens it, looked at in the same way`, share },
		(draw) => ({ one: document(draw), steps: draw.small(4) }),
		async ({ one, steps }) => {
			const lab = labWith(create, one);
			for (let i = 0; i < steps; i++) lab.step(1);
			const packed = lab.parameters === null ? await packLab(id, lab) : null;
			// A document that is too large for a link has no address.
			if (lab.parameters === null && packed === null) return;
			const documentParameters = lab.parameters ?? { s: packed! };
			const address = formatAddress(id, { ...documentParameters, ...lab.view }, inPath);
			const { parameters, rest } = parseAddress(address);
			if (inPath !== undefined && rest !== '') parameters.set(inPath, rest);
			const again = create();
			if (packed !== null) {
				const { type } = await restorePacked(id, again, parameters.get('s')!);
				mustBeSame(type, 'restored');
			}
			const { problems } = await again.open(parameters);
			mustBeSame([...problems, ...parameters.unasked], []);
			mustBeSame(again.history.document, lab.history.document);
			mustBeSame([again.parameters, again.view], [lab.parameters, lab.view]);
		},
	);
	const breaking = law(
		`${id}: saved data with one broken value says where, and is taken in one step or not at all`,
		(draw) => ({
			before: document(draw),
			broken: breakOne(draw, savedOf(id, labWith(create, document(draw)))),
		}),
		({ before, broken }) => {
			if (broken !== null) mustBeRefusedThere(id, labWith(create, before), broken);
		},
	);
	return [{ ...saving, share }, opening, { ...breaking, share }];
}

function mustBeRefusedThere(id: string, lab: Lab, { document, path, value }: Broken): void {
	const asBefore = [lab.history.document, lab.view, lab.historyEntry, lab.history.canUndo];
	const before = lab.history.document;
	const broken = JSON.stringify({ version: 1, lab: id, document });
	const { type, leftOut, refused } = restoreText(id, lab, broken);
	const places = [...leftOut, ...refused.map((one) => one.path)];
	const written = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`));
	const there = written.join('').slice(1);
	const isThere = (place: string) => place.startsWith(there) || there.startsWith(place);
	if (type === 'restored') {
		if (places.length === 0) mustBeSame(valueAt(savedOf(id, lab), path), value, there);
		else must(places.some(isThere), `${there} is broken, and ${places.join(', ')} left out`);
		if (lab.history.document !== before) must(lab.history.undo(), 'no step of undo');
		mustBeSame(lab.history.document, before);
	} else {
		mustBeSame(type, 'damaged');
		must(places.some(isThere), `${there} is broken, and ${places.join(', ')} said`);
		must(lab.history.document === before, 'another document');
		mustBeSame([lab.history.document, lab.view, lab.historyEntry, lab.history.canUndo], asBefore);
	}
}

type Path = readonly (string | number)[];

interface Broken {
	readonly document: unknown;
	readonly path: Path;
	readonly value: unknown;
}

/** Puts a value of another kind in one place; returns null if the data has no place. */
function breakOne(draw: Draw, saved: unknown): Broken | null {
	const paths = pathsIn(saved);
	if (paths.length === 0) return null;
	const path = draw.one(paths);
	const kind = kindOf(valueAt(saved, path));
	const wrong = [true, [], 'no', 1e99, {}, null].filter((value) => kindOf(value) !== kind);
	// A null may be allowed where a text, a number or a whole scenario is expected, so any of these may
	// replace it.
	const value = draw.one(kind === 'null' ? [true, []] : wrong);
	return { document: replaced(saved, path, value), path, value };
}

function kindOf(value: unknown): string {
	if (value === null) return 'null';
	return Array.isArray(value) ? 'list' : typeof value;
}

function pathsIn(value: unknown): Path[] {
	if (typeof value !== 'object' || value === null) return [];
	const parts: [string | number, unknown][] = Array.isArray(value)
		? value.map((one: unknown, i) => [i, one])
		: Object.entries(value);
	return parts.flatMap(([part, one]) => [[part], ...pathsIn(one).map((path) => [part, ...path])]);
}

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>((at, part) => (at as Readonly<Record<string, unknown>>)[part], value);
}

function replaced(saved: unknown, path: Path, value: unknown): unknown {
	const copy: unknown = structuredClone(saved);
	const holder = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>;
	holder[path.at(-1)!] = value;
	return copy;
}

function savedOf(id: string, lab: Lab): unknown {
	return (JSON.parse(saveText(id, lab)) as { document: unknown }).document;
}

function labWith<Doc extends object>(create: () => Lab<Doc>, document: Doc): Lab<Doc> {
	const lab = create();
	lab.history.commit(document);
	return lab;
}

/** Hides the type of the document. The caller gives each document only to labs of its kind. */
function room<Doc extends object>(one: Room<Doc>): Room<object> {
	return one as unknown as Room<object>;
}

function handshake(draw: Draw): HandshakeDocument {
	if (draw.rarely(3)) return draw.one(HANDSHAKES).document;
	const texts = () => draw.list(3, () => text(draw, 6));
	return {
		url: text(draw, 20),
		client: draw.one(['browser', 'other']),
		server: {
			...DEFAULT_SERVER,
			origins: draw.rarely(2) ? texts() : null,
			subprotocols: texts(),
			versions: draw.list(3, () => draw.nat(255)),
			resources: draw.rarely(2) ? texts() : null,
			deflate: draw.rarely(2),
		},
		request: draw.bytes(60),
		response: draw.rarely(2) ? draw.bytes(60) : null,
	};
}

function brought(draw: Draw): DoctorDocument {
	const asked = QUESTION_IDS.filter(() => draw.rarely(4));
	const answers = asked.map((id) => [id, draw.one(Object.keys(QUESTIONS[id]))] as const);
	const cause = draw.rarely(3) ? draw.one(CAUSE_IDS) : null;
	const pieces = draw.list(3, () => piece(draw));
	const choices = pieces.flatMap((_, i) => (draw.rarely(4) ? [correction(draw, i)] : []));
	return { pieces, answers: Object.fromEntries(answers), choices, cause };
}

function correction(draw: Draw, index: number): PlacedChoice {
	const offset = () => (draw.rarely(2) ? draw.nat(1000) : null);
	return {
		piece: index,
		inPiece: draw.nat(5),
		swapped: draw.rarely(2),
		compression: draw.one([true, false, null]),
		firstFrame: { client: offset(), server: offset() },
	};
}

function piece(draw: Draw): Piece {
	return {
		content: draw.rarely(3) ? documentBytes(draw, 2) : text(draw, 30),
		name: draw.rarely(3) ? text(draw, 8) : null,
		kind: draw.rarely(3) ? draw.one(PIECE_KINDS) : null,
	};
}

function pair(draw: Draw): AcceptKeyDocument {
	const most = draw.rarely(10) ? 700 : 30;
	return { key: text(draw, most), accept: text(draw, most) };
}

function frame(draw: Draw): FrameDocument {
	return {
		...frameContext(draw),
		bytes: draw.rarely(20) ? new Uint8Array(1020 + draw.nat(10)) : draw.bytes(40),
		takesOver: draw.rarely(2),
		windowBits: 8 + draw.nat(7),
	};
}

function setting(draw: Draw): CompareDocument {
	const fields = draw.list(3, () => [draw.one(COMPARE_FIELDS), text(draw, 20)]);
	const pasted = draw.rarely(10) ? { pasted: text(draw, 1100) } : {};
	return {
		...COMPARE_START,
		...(Object.fromEntries(fields) as Partial<CompareDocument>),
		...pasted,
	};
}

function tour(draw: Draw): TourDocument {
	const number = ({ least, most }: { least: number; most: number }) =>
		least + draw.nat(most - least);
	return {
		message: text(draw, 20),
		flip: draw.rarely(2) ? number(RANGES.flip) : null,
		request: text(draw, 40),
		key: text(draw, 30),
		guid: text(draw, 30),
		masking: [...draw.bytes(4), 0, 0, 0, 0].slice(0, 4).map(hexByte).join(''),
		heartbeats: draw.rarely(2),
		code: number(RANGES.code),
		newsEvery: number(RANGES.newsEvery),
		pollEvery: number(RANGES.pollEvery),
	};
}

function search(draw: Draw): RulesDocument {
	const filters = draw.list(3, () => {
		const facet = draw.one(FACETS);
		return [facet, draw.one(FACET_VALUES[facet])];
	});
	return {
		...RULES_START,
		...(Object.fromEntries(filters) as Partial<RulesDocument>),
		// An address cannot contain half of a surrogate pair, and a search is always in an address.
		query: text(draw, 20).replace(/\p{Surrogate}/gu, ''),
		code: draw.one(['', STATES_PAGE, GLOSSARY_PAGE, 'none', ...CODES]),
		state: draw.one(['', ...STATE_NAMES]),
		term: draw.one(['', ...TERM_IDS]),
	};
}

/** Each scene is simulated when it is shown, so only short ones are used. */
const SHORT_SCENES = SCENES.slice(0, 4);

function conversation(draw: Draw): ConversationDocument {
	const scene = draw.one(SHORT_SCENES);
	let document = draw.rarely(3)
		? documentOf('', ownScenario(draw))
		: documentOf(scene.id, scene.scenario);
	for (let left = draw.nat(3); left > 0; left--) {
		const other = draw.rarely(3) ? scene.scenario : ownScenario(draw);
		const names = { name: text(draw, 5), whatIf: draw.one(['', 'ping']) };
		document = branched(document, draw.nat(900), other, names);
		if (draw.rarely(4)) document = { ...document, current: draw.nat(document.branches.length - 1) };
	}
	if (draw.rarely(8)) document = renamed(document, 0, text(draw, 5));
	if (draw.rarely(8)) document = typedField(document, 'untilMs', WHOLE_FIELDS.untilMs, 'soon');
	return draw.rarely(4) ? typedJson(document, '{ "seed"') : document;
}

function ownScenario(draw: Draw): Scenario {
	const act = draw.one([client, server]);
	return scenario(
		draw.list(3, () =>
			act(draw.nat(500), draw.one([{ type: 'close' }, { type: 'text', text: 'hello' }] as const)),
		),
		{ untilMs: 2000, seed: draw.nat(9) },
	);
}

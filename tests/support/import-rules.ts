// The import rules of ARCHITECTURE.md, and other things that the import graph must not contain. Each breach
// is a sentence with the file and the import.
import type { Import, ImportGraph } from './import-graph.ts';

type Layer =
	| 'engine'
	| 'platform'
	| 'strings'
	| 'vectors'
	| 'lab'
	| 'lessons'
	| 'evidence'
	| 'ui'
	| 'editor'
	| 'descriptor'
	| 'panels'
	| 'app'
	| 'main';

/**
 * Names the layers that each layer may import. A panel may also import from its own folder. `engine types` allows
 * only `import type`.
 */
const MAY_IMPORT: Readonly<Record<Layer, readonly (Layer | 'engine types')[]>> = {
	engine: ['engine'],
	platform: ['platform', 'engine'],
	strings: ['strings', 'engine types'],
	vectors: ['vectors', 'engine types'],
	lab: ['lab', 'engine', 'platform'],
	lessons: ['lessons', 'engine', 'strings'],
	evidence: ['evidence', 'engine', 'platform'],
	ui: ['ui', 'engine', 'strings'],
	editor: ['editor', 'engine', 'platform', 'ui'],
	descriptor: ['engine', 'platform', 'strings', 'lab', 'ui'],
	panels: [
		'engine',
		'evidence',
		'platform',
		'strings',
		'vectors',
		'lab',
		'ui',
		'editor',
		'descriptor',
	],
	app: ['app', 'platform', 'strings', 'lab', 'lessons', 'ui', 'editor', 'descriptor'],
	main: ['app', 'ui'],
};

const svelte = /^svelte$/;
const codemirror = /^@codemirror\//;
/** Matches packages for scales and paths. The drawing itself does not use a package. */
const drawing = /^d3-(scale|shape)$/;
/** Matches MD5 and SHA-256, by which Accept key recognises an accept value that was made with them. */
const hashes = /^@noble\/hashes$/;
const font = /^@fontsource(-variable)?\//;

const MAY_IMPORT_PACKAGE: Readonly<Record<Layer, (name: string) => boolean>> = {
	engine: () => false,
	strings: () => false,
	vectors: () => false,
	evidence: () => false,
	/** Allows the parser of learners’ programs. It is in no chunk but that of the steps with a program. */
	lessons: (name) => name === 'acorn',
	platform: (name) => !svelte.test(name) && !codemirror.test(name) && !name.startsWith('node:'),
	editor: (name) => svelte.test(name) || codemirror.test(name),
	ui: (name) => svelte.test(name) || font.test(name),
	lab: (name) => svelte.test(name),
	descriptor: (name) => svelte.test(name),
	panels: (name) => svelte.test(name) || drawing.test(name) || hashes.test(name),
	/** Allows the maker of QR codes. It is in no chunk but that of the dialog and the worksheets. */
	app: (name) => svelte.test(name) || name === 'lean-qr',
	main: (name) => svelte.test(name),
};

export function breaches(graph: ImportGraph): string[] {
	const found: string[] = [];
	for (const [file, { imports, rawHtml }] of graph) {
		const layer = layerOf(file);
		if (layer === null) found.push(`${file} is in no layer`);
		if (rawHtml) found.push(`${file} makes markup from text with {@html}`);
		for (const one of imports) {
			const why = layer === null ? null : breach(file, layer, one);
			if (why) found.push(`${file} imports ${described(one)}: ${why}`);
		}
	}
	return [...found, ...cycles(graph).map((path) => `a cycle of imports: ${path.join(' → ')}`)];
}

function described({ specifier, target, kind }: Import): string {
	if (specifier === null) return 'a computed path';
	return kind === 'glob' ? `'${target}' by the glob '${specifier}'` : `'${specifier}'`;
}

function breach(file: string, layer: Layer, one: Import): string | null {
	switch (one.found) {
		case 'computed':
			return 'this test cannot tell which file it reaches';
		case 'missing':
			return 'there is no such file (write the whole name, with its ending)';
		case 'outside':
			return 'it is outside src';
		case 'package':
			return MAY_IMPORT_PACKAGE[layer](one.target)
				? null
				: `${layer} may not use the package ${one.target}`;
		case 'file':
			return fileBreach(file, layer, one);
	}
}

function fileBreach(file: string, layer: Layer, { target, kind }: Import): string | null {
	const other = layerOf(target);
	if (other === null) return 'it is in no layer';
	if (layer === 'panels' && other === 'panels') {
		if (panelOf(file) !== panelOf(target)) return 'a panel knows no other panel';
		if (kind !== 'type' && isInFolder(file) && isBuiltOfFolders(target)) {
			return 'the folders of a panel know only the types of the lab that is built of them';
		}
		return null;
	}
	if (layer === 'app' && other === 'panels') {
		if (!/^panels\/[^/]+\/(panel\.ts|search-entries\.ts|print\.css)$/.test(target)) {
			return 'app knows only the panel.ts of a panel, and its search-entries.ts and print.css';
		}
		return kind === 'glob' ? null : 'app finds panels by a glob, so that a folder is all they need';
	}
	const may = MAY_IMPORT[layer];
	if (!may.includes(other)) {
		if (other !== 'engine' || !may.includes('engine types')) return `${layer} may not use ${other}`;
		if (kind !== 'type') return `${layer} may use only types of the engine: write \`import type\``;
	}
	if (other === 'engine' && layer !== 'engine' && !isDoor(target)) {
		return 'a room of the engine is reached only through its index.ts';
	}
	return null;
}

function layerOf(file: string): Layer | null {
	if (file === 'main.ts') return 'main';
	if (file === 'panels/descriptor.ts') return 'descriptor';
	const [folder, inside, ...rest] = file.split('/');
	switch (folder) {
		case 'panels':
			return inside !== undefined && rest.length > 0 ? 'panels' : null;
		case 'engine':
		case 'platform':
		case 'strings':
		case 'vectors':
		case 'lab':
		case 'lessons':
		case 'evidence':
		case 'ui':
		case 'editor':
		case 'app':
			return inside === undefined ? null : folder;
		default:
			return null;
	}
}

/** Returns whether a file of the engine is for the rest of the site: the index of a room, or a file beside the rooms. */
function isDoor(file: string): boolean {
	return /^engine\/([^/]+\/index|[^/]+)\.ts$/.test(file);
}

/** Returns whether a file belongs to a part of a panel: its path begins with `panels/x/part/`. */
function isInFolder(file: string): boolean {
	return file.split('/').length > 3;
}

/** Returns whether a file is in the root of Conversation, which is built of the folders beside it. */
function isBuiltOfFolders(file: string): boolean {
	return /^panels\/conversation\/[^/]+$/.test(file);
}

function panelOf(file: string): string | undefined {
	return file.split('/')[1];
}

/**
 * Returns one cycle for each group of files that reach each other. Imports of types count, because a file
 * cannot be read, moved or tested without the types that it needs.
 */
export function cycles(graph: ImportGraph): string[][] {
	const targets = (file: string): string[] =>
		(graph.get(file)?.imports ?? [])
			.filter(({ found }) => found === 'file')
			.map(({ target }) => target);
	const found: string[][] = [];
	const done = new Set<string>();
	const path: string[] = [];
	const visit = (file: string): void => {
		const before = path.indexOf(file);
		if (before >= 0) {
			found.push([...path.slice(before), file]);
			return;
		}
		if (done.has(file)) return;
		path.push(file);
		for (const target of targets(file)) visit(target);
		path.pop();
		done.add(file);
	};
	for (const file of graph.keys()) visit(file);
	return found;
}

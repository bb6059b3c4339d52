// Holds the English words of the shell: bar, menus, dialogs and messages around the labs.
import { number } from './numbers.ts';
import { GLOSSARY_WORDS, TERM_WORDS } from './glossary.ts';
import { en as embedded } from './embed.ts';
import { fileProblems } from './file-problems.ts';
import { en as newVersion } from './new-version.ts';
import { en as print } from './print.ts';
import { en as search } from './search.ts';
import { qrCode } from './qr-code.ts';
import { TERM_FORMS } from './term-forms.ts';

export const en = {
	/** Holds what marks the terms of the glossary in running prose, and explains them. */
	terms: { forms: TERM_FORMS, words: TERM_WORDS, glossary: GLOSSARY_WORDS },
	searchDialog: search,
	qrCodeDialog: qrCode,
	embedded,
	fileProblems,
	newVersion,
	print,
	title: 'WebSocket 101',
	labs: 'Labs',
	menu: 'Choose a lab',
	otherLanguage: '中文',
	otherLanguageHint: 'Show this site in Chinese',
	theme: (name: string) => `Theme: ${name}`,
	themes: { light: 'light', dark: 'dark', system: 'same as the system' },
	present: 'Present',
	presentHint: 'Large type and no toolbars, for a projector',
	presentBar: 'Controls of Present',
	leavePresent: 'Leave Present',
	search: 'Search',
	share: 'Share',
	qrCode: 'QR code',
	embed: 'Embed',
	undo: 'Undo',
	redo: 'Redo',
	close: 'Close',
	copy: 'Copy',
	copied: 'Copied',
	messages: 'Notices',
	copyByHand: 'Copy this text',
	copyByHandHint:
		'This browser does not let the page copy. The text is selected: press Ctrl+C or ⌘C.',
	shareTitle: 'Share this lab',
	shareHint:
		'This link opens the lab with its content, and with your selection, step or time. It does not keep which tab is open, or the zoom. The link itself contains the lab; nothing is stored on a server.',
	shareFromDisk:
		'This page is a file on your computer, and its own address opens nowhere else. The text below contains the lab with your selection, step or time. Write it behind the address of the site, or behind that of another copy of the file.',
	shareCopied: 'The link is copied.',
	shareTooLarge: (kib: number) =>
		`This document is too large to share as a link: a link holds at most ${kib} KiB here. The link below opens the lab without the document. Copy the bytes and send them separately.`,
	shareAddress: 'Link',
	/** Holds the words of the course and the Guide that show before their own words have loaded. */
	learn: { guide: 'Guide', resize: 'Height of the Guide' },
	skip: 'Skip to the lab',
	loading: 'Loading…',
	unknownTitle: 'Page not found',
	unknown: (found: string) =>
		`There is no page “${found}”. Perhaps the link was cut when it was copied.`,
	home: 'Go to the tour',
	visiting: 'You are looking at a shared lab. Your own work is kept.',
	backToWork: 'Back to my work',
	keepVisited: 'Keep this lab instead',
	dismiss: 'Dismiss',
	fileOpened: (name: string) => `“${name}” is open. Undo restores what you had before.`,
	notices: {
		unusedPart: {
			damaged: (part: string) =>
				`A part of the address could not be read and was ignored: “${part}”.`,
			repeated: (part: string) =>
				`The address repeats a parameter. The first value was used, and “${part}” was ignored.`,
		},
		unusedValue: {
			'unknown-value': (name: string, found: string) =>
				`This lab does not support ${name}=${found} in the address. The rest of the address was used.`,
			'not-readable': (name: string, found: string) =>
				`“${found}” in the address is not a valid ${name}. The rest of the address was used.`,
			'too-long': (name: string) => `${name} in the address is too long and was ignored.`,
			'out-of-range': (name: string, found: string) =>
				`${name}=${found} in the address is out of range.`,
		},
		faultyValue: (name: string, line: number, column: number, what: string) =>
			`${name} in the address was not opened. Line ${line}, column ${column}: ${what}`,
		unusedParts: (parts: readonly string[], more: number) =>
			`These parts of the address could not be used: ${parts.join(', ')}${more > 0 ? `, and ${number(more)} more` : ''}. The rest of the address was used.`,
		link: {
			damaged:
				'This shared link is damaged; perhaps its end was cut off. Your work was not changed.',
			'too-long': 'This shared link contains more than 64 KiB and was not opened.',
			'other-version':
				'This shared link was made by another version of the site and could not be opened.',
			'other-lab': 'This shared link belongs to another lab. Your work was not changed.',
		},
		linkOutOfRange: (path: string, found: string, expected: string) =>
			`This shared link was not opened. Its value ${path} is ${found} and must be within ${expected.replace('…', ' to ')}. Your work was not changed.`,
		uncaught: (message: string) =>
			`The last action stopped with an error: “${message}”. Your work is still here.`,
	},
	/** Holds the texts that replace a lab that threw an error. */
	stopped: {
		title: 'This lab stopped with an error',
		text: 'The error is in the site, not in your work. Nothing is deleted, and the lab does not open this document again by itself.',
		undo: 'Undo the last change',
		afresh: 'Start again here',
		save: 'Save the document to a file',
		details: 'The error:',
		copyDetails: 'Copy the error',
	},
	otherTab: {
		text: 'Another tab changed this lab. Both versions are kept.',
		show: 'Show the other version',
		keep: 'Keep this version',
	},
	/** Returns the note on a document that was stored, linked or in a file. */
	leftOut: (fields: string) =>
		`These parts of the document could not be read and now have their default values: ${fields}. The rest of the document is here.`,
	unkept:
		'The browser has no storage left for this document or for unfinished input, or stores nothing for this site. Neither is kept for your next visit. Save the document to a file, or share it, and copy the input.',
	/** The introduction above a lab. */
	intro: {
		label: 'About this lab',
		tries: 'Try:',
		open: 'What is this lab for?',
		close: 'Close the introduction',
	},
	/** The texts about documents that the site does not open by itself. */
	aside: {
		unreadable:
			'Your work from the last visit could not be read completely. It is kept separately, unchanged.',
		failed:
			'An earlier document made this lab stop with an error. That document is kept separately, unchanged.',
		held: 'Your work from the last visit could not be opened, and the browser has no storage left to keep a copy of it. That work is still stored. Until you delete it, new work is not kept for your next visit.',
		'other-tab': 'Another tab kept a different version of this lab.',
		show: 'Show it',
		save: 'Save it to a file',
		delete: 'Delete it',
	},
};

export type ShellWords = typeof en;
export type TermsWords = ShellWords['terms'];

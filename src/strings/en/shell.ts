export const en = {
	title: 'WebSocket 101',
	labs: 'Labs',
	menu: 'Choose a lab',
	otherLanguage: '中文',
	otherLanguageHint: 'Show this site in Chinese',
	theme: (name: string) => `Theme: ${name}`,
	themes: { light: 'light', dark: 'dark', system: 'as the system' },
	present: 'Present',
	presentHint: 'Large bytes, no chrome: for a projector',
	leavePresent: 'Leave Present',
	share: 'Share',
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
		'Whoever opens this address sees exactly this. Nothing is stored on a server: the lab is in the address.',
	shareCopied: 'The address is copied.',
	shareTooLarge: (kib: number) =>
		`This document is too large for an address, which holds at most ${kib} KiB. The address below opens the lab without it; copy the bytes themselves and send them.`,
	shareAddress: 'Address',
	skip: 'Skip to the lab',
	loading: 'Loading…',
	unknownTitle: 'Nothing lives at this address',
	unknown: (found: string) =>
		`There is no page “${found}”. Perhaps the link was cut when it was copied.`,
	home: 'Go to the Handshake lab',
	visiting: 'You are looking at a shared lab. Your own work is kept.',
	backToWork: 'Back to my work',
	keepVisited: 'Keep this one instead',
	dismiss: 'Dismiss',
	notices: {
		encoding: (found: string) =>
			`A part of the address is not readable and was left out: “${found}”.`,
		parameter: (name: string, found: string) =>
			`The address asks for ${name}=${found}, which this lab does not know. The rest of the address was used.`,
		notReadable: (name: string, found: string) =>
			`“${found}” in the address is not readable as ${name}. The rest of the address was used.`,
		tooLong: (name: string) => `${name} in the address is too long and was left out.`,
		outOfRange: (name: string, found: string) => `${name}=${found} in the address is out of range.`,
		link: {
			damaged:
				'This shared address is damaged: perhaps its end was cut off. What was here before is still here.',
			'too-long': 'This shared address holds more than 64 KiB and was not opened.',
			'other-version':
				'This shared address was made by another version of the site and could not be opened.',
			'other-lab':
				'This shared address belongs to another lab. What was here before is still here.',
		},
		unreadable:
			'What this lab kept from your last visit could not be read. It has been put aside, unchanged.',
		language: 'The words of that language could not be loaded. Are you online?',
	},
};

export type ShellWords = typeof en;

/** Lists the what-if changes to the request. */
export const REQUEST_WHAT_IFS = [
	'no-host',
	'no-upgrade',
	'no-connection',
	'no-key',
	'no-version',
	'no-origin',
	'version-8',
	'version-12',
	'post',
	'http-1.0',
	'short-key',
	'lower-case',
	'two-tokens',
	'foreign-origin',
	'protocol-not-chosen',
] as const;

/** Lists the what-if changes to the response. */
export const ANSWER_WHAT_IFS = [
	'extension-unasked',
	'answer-200',
	'answer-302',
	'answer-401',
	'cached-accept',
] as const;

export type WhatIfId = (typeof REQUEST_WHAT_IFS)[number] | (typeof ANSWER_WHAT_IFS)[number];

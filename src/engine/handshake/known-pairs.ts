// Keys and accept values that are printed in RFC 6455, in five articles and in a capture.
/** Holds a key with its accept value, as printed in a known text. */
export interface KnownPair {
	readonly id: string;
	readonly key: string;
	/** Holds the accept value as printed; it is null when the text prints none. */
	readonly printed: string | null;
	/** Holds the right accept value for the key. */
	readonly accept: string;
}

export const KNOWN_PAIRS = [
	{
		id: 'rfc6455-1.3',
		key: 'dGhlIHNhbXBsZSBub25jZQ==',
		printed: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
		accept: 's3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
	},
	{
		id: 'rfc6455-4.1',
		key: 'AQIDBAUGBwgJCgsMDQ4PEC==',
		printed: null,
		accept: 'OfS0wDaT5NoxF2gqm7Zj2YtetzM=',
	},
	{
		id: 'rfc6455-4.1-canonical',
		key: 'AQIDBAUGBwgJCgsMDQ4PEA==',
		printed: null,
		accept: 'C/0nmHhBztSRGR1CwL6Tf4ZjwpY=',
	},
	{
		id: 'article-000',
		key: 'hj0eNqbhE/A0GkBXDRrYYw==',
		printed: 'ZEs+c+VBk8Aj01+wJGN7Y15796g=',
		accept: 'tAsr1vlKhIQGZ37CVuLBbuaIxXw=',
	},
	{
		id: 'article-000-code',
		key: 'MAZZU5DPIxWmhk/UWL2+BA==',
		printed: null,
		accept: 'l2p2JPxfdV6ZqtzVh8jrodA2pLs=',
	},
	{
		id: 'article-001',
		key: 'UdTUf90CC561cQXn4n5XRg==',
		printed: 'GZk41FJZSYY0CmsrZPGpUGRQzkY=',
		accept: 'GZk41FJZSYY0CmsrZPGpUGRQzkY=',
	},
	{
		id: 'article-002-1',
		key: 'd359Fdo6omyqfxyYF7Yacw==',
		printed: 'pLO2KC7b5t0TZl1E6A3sqJ6EzU4=',
		accept: 'pLO2KC7b5t0TZl1E6A3sqJ6EzU4=',
	},
	{
		id: 'article-002-3',
		key: 'uRovscZjNol/umbTt5uKmw==',
		printed: 'rLHCkw/SKsO9GAH/ZSFhBATDKrU=',
		accept: 'rLHCkw/SKsO9GAH/ZSFhBATDKrU=',
	},
	{
		id: 'article-004',
		key: 'w4v7O6xFTi36lq3RNcgctw==',
		printed: 'Oy4NRAQ13jhfONC7bP8dTKb4PTU=',
		accept: 'Oy4NRAQ13jhfONC7bP8dTKb4PTU=',
	},
	{
		id: 'capture-firefox-89',
		key: 'W+pQUnxtfyImglCepUIxdw==',
		printed: 'jvz8rJ0yJN/A4J0kiZQLiifpQO8=',
		accept: 'jvz8rJ0yJN/A4J0kiZQLiifpQO8=',
	},
] as const satisfies readonly KnownPair[];

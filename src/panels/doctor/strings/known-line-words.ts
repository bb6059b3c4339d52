// The form of the words of a known line.

/** Says what a line means and what to do, with what the groups of its pattern hold. */
export type KnownLineWords<Id extends string> = Readonly<
	Record<
		Id,
		(groups: {
			readonly first: string;
			readonly second: string;
		}) => readonly [says: string, todo: string]
	>
>;

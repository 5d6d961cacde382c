/** One of the four groups of rights, in the order of the mark's petals. */
export type RightName = 'survival' | 'development' | 'protection' | 'participation';

/** What the head of an article file says. Dates are YYYY-MM-DD. */
export interface ArticleRecord {
	title: string;
	/** Short name for navigation; the title when missing. */
	navTitle?: string | undefined;
	description: string;
	urlName: string;
	/** The sentence or two under the heading. */
	lead?: string | undefined;
	/** Ids of the facts that the page rests on; its sources are those of the facts. */
	facts: string[];
	written: string;
	reviewDue: string;
	/** Role of the officer or lawyer who read the whole page, and when; absent until somebody did. */
	reviewedBy?: string | undefined;
	reviewedOn?: string | undefined;
	/** What hard material follows, said before it. */
	contentNote?: string | undefined;
	/** File name of a drawing in public/pictures, without ending. */
	picture?: string | undefined;
	audience: 'adults' | 'children';
	/** Age band of a children's page. */
	band?: '5-7' | '8-11' | '12-17' | undefined;
	/** The right whose petal stands before the heading. */
	right?: RightName | undefined;
	easyRead: boolean;
	/** Place among the pages of its group, smallest first. */
	order: number;
}

/** Reads what the language's interfaces say of themselves: the one place its fields are described. */
import ts from "typescript";

export interface FieldDoc {
  readonly name: string;
  readonly optional: boolean;
  /** Type as written in the source. */
  readonly type: string;
  readonly text: string;
}

export interface TypeDoc {
  readonly name: string;
  readonly text: string;
  /** Empty for type aliases. */
  readonly fields: readonly FieldDoc[];
}

const FILES = [
  "../src/campaign/types.ts",
  "../src/campaign/map-types.ts",
  "../src/campaign/edition.ts",
  "../src/theme/input.ts",
];

/** Every exported interface and type of the author's language, by name. */
export function readTypeDocs(): Map<string, TypeDoc> {
  const docs = new Map<string, TypeDoc>();
  for (const file of FILES) {
    const path = new URL(file, import.meta.url).pathname;
    const source = ts.createSourceFile(path, ts.sys.readFile(path) ?? "", ts.ScriptTarget.Latest, true);
    for (const statement of source.statements) {
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
      const name = statement.name.text;
      if (docs.has(name)) continue;
      const fields = ts.isInterfaceDeclaration(statement)
        ? [
            ...statement.members.filter(ts.isPropertySignature).map((member) => readField(member, source)),
            ...inherited(statement, docs),
          ]
        : [];
      docs.set(name, { name, text: readText(statement), fields });
    }
  }
  return docs;
}

/** Fields of what an interface extends, when that stands above it. */
function inherited(statement: ts.InterfaceDeclaration, docs: ReadonlyMap<string, TypeDoc>): FieldDoc[] {
  const parents =
    statement.heritageClauses?.flatMap(({ types }) => types.map((type) => type.expression.getText())) ?? [];
  return parents.flatMap((parent) => docs.get(parent)?.fields ?? []);
}

function readField(member: ts.PropertySignature, source: ts.SourceFile): FieldDoc {
  return {
    name: (member.name as ts.Identifier).text,
    optional: member.questionToken !== undefined,
    type: (member.type?.getText(source) ?? "").replace(/\s+/g, " "),
    text: readText(member),
  };
}

function readText(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "")
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

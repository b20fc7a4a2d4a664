import type { JSX } from "preact";
import type { FieldReference, TypeReference } from "../../tables/index.js";
import { anchorOf, linkTo, pathOf } from "../links.js";
import { ByteMap } from "../map/byte-map.js";
import { mapFields } from "../map/map-fields.js";
import type { PlacedProtocol, ProtocolContext } from "../model.js";
import { Crumbs } from "../parts/crumbs.js";
import { FieldTable, TypeLink } from "../parts/field-table.js";
import { Name } from "../parts/name.js";
import { BitsBody, PartsBody } from "../parts/parts-of-integer.js";
import { Rules } from "../parts/rules.js";
import { Section } from "../parts/section.js";
import { Shell } from "../parts/shell.js";
import { TlvTable } from "../parts/tlv-table.js";
import { ValueTable } from "../parts/value-table.js";
import { siteWords } from "../words/words.js";

interface TypeProps<Type extends TypeReference = TypeReference> {
  readonly context: ProtocolContext;
  readonly type: Type;
}

/** A type of a kind. */
type TypeOf<Kind extends TypeReference["kind"]> = Extract<TypeReference, { readonly kind: Kind }>;

/** The page of an enumeration, structure or another type. */
export function TypePage({ context, type }: TypeProps): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  return (
    <Shell context={context} title={type.name}>
      <Crumbs context={context} name={type.name} />
      <h1>
        {type.name} <span class="id">{words.kinds[type.kind]}</span>
      </h1>
      <p class="lead">{type[language]}</p>
      <Body context={context} type={type} />
      {type.usedBy.length > 0 && (
        <Section id="used-by" title={words.usedBy}>
          <UsedBy context={context} type={type} />
        </Section>
      )}
    </Shell>
  );
}

function Body({ context, type }: TypeProps): JSX.Element {
  switch (type.kind) {
    case "enumeration":
      return <ValueTable context={context} values={type.values} />;
    case "packed":
    case "digits":
      return <PartsBody context={context} type={type} />;
    case "bits":
      return <BitsBody context={context} type={type} />;
    case "structure":
      return <StructureBody context={context} type={type} />;
    case "choice":
      return <ChoiceBody context={context} type={type} />;
    case "union":
      return <UnionBody context={context} type={type} />;
    case "tlvs":
      return <TlvsBody context={context} type={type} />;
  }
}

function StructureBody({ context, type }: TypeProps<TypeOf<"structure">>): JSX.Element {
  const { language } = context;
  const words = siteWords[language];
  return (
    <>
      <Section id="map" title={words.byteMap}>
        <p>
          {words.range(type.size, null)}
          {type.section !== null && ` ${words.inSection(type.section)}`}
        </p>
        <ByteMap fields={mapFields(type.fields, language)} label={words.mapOf(type.name)} columns={[16, 8]} />
        <p class="map-note screen-only" aria-hidden="true">
          {words.mapHint}
        </p>
      </Section>
      <Section id="fields" title={words.fields}>
        <FieldTable context={context} fields={type.fields} />
      </Section>
      {type.rules.length > 0 && (
        <Section id="rules" title={words.rules}>
          <Rules context={context} rules={type.rules} />
        </Section>
      )}
    </>
  );
}

function ChoiceBody({ context, type }: TypeProps<TypeOf<"choice">>): JSX.Element {
  return (
    <ul>
      {type.structures.map((slug) => (
        <li>
          <TypeLink context={context} slug={slug} />
        </li>
      ))}
    </ul>
  );
}

function UnionBody({ context, type }: TypeProps<TypeOf<"union">>): JSX.Element {
  const { language, protocol } = context;
  const words = siteWords[language];
  return (
    <>
      <Section id="fields" title={words.fields}>
        <FieldTable context={context} fields={[type.tag]} />
      </Section>
      <Section id="structures" title={words.structures}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.caseOf(type.tag.name)}</th>
              <th scope="col">{words.kinds.structure}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {type.cases.map(({ values, structure }) => (
              <tr>
                <td>
                  <code>{values.map((value) => JSON.stringify(value)).join(", ")}</code>
                </td>
                <td>
                  <TypeLink context={context} slug={structure} />
                </td>
                <td>{protocol.types.get(structure)?.[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}

function TlvsBody({ context, type }: TypeProps<TypeOf<"tlvs">>): JSX.Element {
  const words = siteWords[context.language];
  return (
    <>
      <p>{words.tlvHead(type.tagOctets, type.lengthOctets)}</p>
      <TlvTable context={context} tlvs={type.parameters} />
    </>
  );
}

/** The fields that have a type. */
function UsedBy({ context, type }: TypeProps): JSX.Element {
  return (
    <ul class="used-by">
      {type.usedBy.map((use) => (
        <Use context={context} use={use} />
      ))}
    </ul>
  );
}

interface UseProps {
  readonly context: ProtocolContext;
  readonly use: TypeReference["usedBy"][number];
}

function Use({ context, use: { owner, field } }: UseProps): JSX.Element {
  const { language, protocol } = context;
  const { name, fields, prefix } = ownerOf(protocol, owner);
  const slug = fields.find((each) => each.name === field)?.slug;
  const target = pathOf(protocol, owner ?? "index");
  return (
    <li>
      <a class="name" href={linkTo(context, slug === undefined ? target : `${target}#${anchorOf(`${prefix}${slug}`)}`)}>
        <Name>{`${name ?? siteWords[language].inHeader}.${field}`}</Name>
      </a>
    </li>
  );
}

/** A message or type that has a field, or, for null, the header. Anchors of optional parameters have a prefix. */
interface Owner {
  readonly name: string | null;
  readonly fields: readonly FieldReference[];
  readonly prefix: string;
}

function ownerOf({ reference, messages, types }: PlacedProtocol, slug: string | null): Owner {
  if (slug === null) return { name: null, fields: reference.header.fields, prefix: "" };
  const message = messages.get(slug);
  if (message !== undefined) return { name: message.name, fields: message.fields, prefix: "" };
  const type = types.get(slug);
  if (type?.kind === "tlvs") return { name: type.name, fields: type.parameters, prefix: "tlv-" };
  return { name: type?.name ?? slug, fields: type?.kind === "structure" ? type.fields : [], prefix: "" };
}

